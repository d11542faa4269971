import type { Posting } from '../../shared/journal/posting.ts';
import { isNoRoom, NoRoomForViews } from './no-room.ts';
import { buildFile, type RebuildOptions } from './rebuild.ts';
import { openBuiltFile, type ViewsFile, type ViewsFileOptions } from './views-file.ts';

/**
 * Folds the journal into a new file beside the one in use and opens it. Where that fails, the caller removes what may
 * be left under the name.
 * @throws NoRoomForViews
 */
export async function builtViews(
  options: ViewsFileOptions,
  plan: RebuildOptions,
  takeMeanwhile: () => readonly Posting[],
): Promise<ViewsFile> {
  try {
    const filename = await buildFile(options, plan, takeMeanwhile);
    return openBuiltFile({ ...options, filename });
  } catch (error) {
    throw isNoRoom(error) ? new NoRoomForViews(error) : error;
  }
}
