import type { Posting } from '../../shared/journal/posting.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { builtViews } from './built-views.ts';
import { checkName } from './file-names.ts';
import type { RebuildOptions } from './rebuild.ts';
import { removeOtherFiles, type ViewsFileOptions } from './views-file.ts';

/** Folds the journal into a file of its own, lets `use` read it and removes it, whatever happens. */
export async function withFreshFile<T>(
  { filename, ...like }: ViewsFileOptions,
  plan: RebuildOptions,
  takeMeanwhile: () => readonly Posting[],
  use: (fresh: SqliteDatabase) => Promise<T>,
): Promise<T> {
  const options = { ...like, filename: checkName(filename) };
  await removeOtherFiles(options);
  try {
    const { database } = await builtViews(options, plan, takeMeanwhile);
    try {
      return await use(database);
    } finally {
      database.close();
    }
  } finally {
    await removeOtherFiles(options);
  }
}
