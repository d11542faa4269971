import type { Journal } from './journal.ts';

/** Stands in for a book whose file cannot be opened: nothing to read, nothing can be written. */
export function lostJournal(site: string, desk: string): Journal {
  const unwritable = () => new Error('The book cannot be opened: nothing can be written');
  const refuseToWrite = () => Promise.reject(unwritable());
  return {
    site,
    desk,
    lastSeq: 0,
    lastHash: '',
    lastAt: undefined,
    begin() {
      throw unwritable();
    },
    append: refuseToWrite,
    appendMany: refuseToWrite,
    read: async () => [],
    readSince: async () => [],
    async *readAll() {
      // There is nothing that could be read.
    },
    erase: refuseToWrite,
    count: async () => 0,
    close: async () => undefined,
  };
}
