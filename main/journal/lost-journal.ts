import type { Journal } from './journal.ts';

/** Stands in for a book whose file cannot be opened: nothing to read, nothing can be written. */
export function lostJournal(site: string, desk: string): Journal {
  const refuseToWrite = () => Promise.reject(new Error('The book cannot be opened: nothing can be written'));
  return {
    site,
    desk,
    lastSeq: 0,
    lastHash: '',
    lastAt: undefined,
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
