import type { DeskEvent } from '../../shared/bridge/contract.ts';
import type { KeyStore } from '../keys/key-file.ts';
import type { Printer } from '../print/printer.ts';

/** What the desktop around the desk provides: Electron in the app, small stand-ins where there is no window. */
export interface Shell {
  readonly version: string;
  readonly keyStore: KeyStore;
  readonly printer: Printer;
  emit(event: DeskEvent): void;
  /** Keeps a rendered document and gives the address of its page. */
  preview(html: string): string;
  /** File dialogues; undefined when the clerk thinks better of it. */
  chooseRoster(): Promise<string | undefined>;
  chooseBackup(): Promise<string | undefined>;
  chooseFolder(title: string): Promise<string | undefined>;
  chooseSavePath(name: string): Promise<string | undefined>;
}
