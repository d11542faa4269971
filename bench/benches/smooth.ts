import { join } from 'node:path';
import { previewRoster, runImport } from '../../main/import/roster-import.ts';
import { largeSite, openSite } from '../large-site/build-site.ts';
import { writeRosterFile } from '../large-site/roster-file.ts';
import { withCopy, withFolder } from '../lib/copy.ts';
import { importsOf } from '../lib/import-desk.ts';
import { loopDelays } from '../lib/loop-delays.ts';
import { newDesk } from '../lib/new-desk.ts';
import { atMost, type Bench, type Figure, figure } from '../lib/report.ts';

/** How long a click waits behind long work: the delay of the main process's event loop. */
export const smoothBench: Bench = {
  what: "stalls of the main process's event loop during long work",
  async run({ postings, say }) {
    const site = await largeSite(postings, say);
    const importing = await withFolder(async (folder) => {
      const path = join(folder, 'roster.csv');
      await writeRosterFile(path, postings);
      const { engine } = await newDesk(join(folder, 'data'));
      let roster: Awaited<ReturnType<typeof previewRoster>> | undefined;
      const previewing = await delays('reading a roster', async () => {
        roster = await previewRoster(engine, path);
      });
      const writing = await delays('importing', async () => {
        if (roster) await runImport(importsOf(engine), roster);
      });
      await engine.close();
      return [...previewing, ...writing];
    });
    const rebuilding = await withCopy(site.data, async (data) => {
      const engine = await openSite(data);
      const figures = await delays('rebuilding', () => engine.rebuild());
      await engine.close();
      return figures;
    });
    return [...importing, ...rebuilding];
  },
};

async function delays(work: string, run: () => Promise<unknown>): Promise<readonly Figure[]> {
  const { p50, p99, longest } = await loopDelays(run);
  return [
    atMost(`${work}, p99`, Math.round(p99 * 100) / 100, 'ms', 16),
    figure(`${work}, median`, p50, 'ms'),
    figure(`${work}, longest`, longest, 'ms'),
  ];
}
