import type { Posting } from '../../shared/journal/posting.ts';
import type { SqliteDatabase } from '../journal/storage/sqlite-types.ts';
import { checkName } from './file-names.ts';
import { buildFile, type RebuildOptions } from './rebuild.ts';
import { openBuiltFile, removeOtherFiles, type ViewsFileOptions } from './views-file.ts';

/** Folds the journal into a file of its own, lets `use` read it and removes it, whatever happens. */
export async function withFreshFile<T>(
  { filename, ...like }: ViewsFileOptions,
  plan: RebuildOptions,
  takeMeanwhile: () => readonly Posting[],
  use: (fresh: SqliteDatabase) => Promise<T>,
): Promise<T> {
  const options = { ...like, filename: checkName(filename) };
  await removeOtherFiles(options);
  const built = await buildFile(options, plan, takeMeanwhile);
  const fresh = openBuiltFile({ ...options, filename: built });
  try {
    return await use(fresh.database);
  } finally {
    fresh.database.close();
    await removeOtherFiles(options);
  }
}
