import { join } from 'node:path';

/** Where everything of a desk lies: one folder, which is what a backup copies and a support engineer asks for. */
export interface DataFolder {
  readonly path: string;
  /** The book itself. */
  readonly journal: string;
  /** Derived and disposable. */
  readonly views: string;
  /** Printed pages as PDF, encrypted. */
  readonly archive: string;
  /** Photos and copies of papers, encrypted, named by what is in them. */
  readonly attachments: string;
  readonly backups: string;
  /** A forked book that is on its way to another desk id; gone when it is there. */
  readonly fork: string;
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    journal: join(path, 'journal.db'),
    views: join(path, 'views.db'),
    archive: join(path, 'archive'),
    attachments: join(path, 'attachments'),
    backups: join(path, 'backups'),
    fork: join(path, 'fork.json'),
  };
}
