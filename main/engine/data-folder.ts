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
  readonly backups: string;
}

export function dataFolder(path: string): DataFolder {
  return {
    path,
    journal: join(path, 'journal.db'),
    views: join(path, 'views.db'),
    archive: join(path, 'archive'),
    backups: join(path, 'backups'),
  };
}
