import type { Shell } from '../../main/app/shell.ts';
import { noKeyStore } from '../../main/keys/key-file.ts';

const nothingChosen = () => Promise.resolve(undefined);

/** A desktop without windows, printers and dialogues: whoever is asked for a file chooses none. */
export const bareShell: Shell = {
  version: '0.0.0',
  keyStore: noKeyStore,
  printer: {
    list: () => Promise.resolve([]),
    print: () => Promise.resolve({ status: 'failed', reason: 'missing' }),
    pdf: () => Promise.resolve(Buffer.alloc(0)),
    fate: () => Promise.resolve({ status: 'unknown' }),
    cancel: () => Promise.resolve(),
  },
  emit: () => undefined,
  preview: () => 'about:blank',
  chooseRoster: nothingChosen,
  chooseBackup: nothingChosen,
  chooseFolder: nothingChosen,
  chooseSavePath: nothingChosen,
};
