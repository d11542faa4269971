import { noKeyStore } from '../keys/key-file.ts';
import type { Shell } from './shell.ts';

const nothing = () => Promise.resolve(undefined);

/** A shell without a desktop, for tests: no printer, no key store, every dialogue is closed without a choice. */
export function testShell(parts: Partial<Shell> = {}): Shell {
  return {
    version: '0.0.0',
    keyStore: noKeyStore,
    printer: {
      list: async () => [],
      print: async () => ({ status: 'failed' }),
      pdf: async () => Buffer.alloc(0),
      fate: async () => ({ status: 'unknown' }),
      cancel: async () => undefined,
    },
    emit: () => undefined,
    preview: () => 'about:blank',
    chooseRoster: nothing,
    chooseBackup: nothing,
    chooseFolder: nothing,
    chooseSavePath: nothing,
    ...parts,
  };
}
