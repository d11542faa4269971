import { join } from 'node:path';
import { makePageApp } from '../electron/page-folder.ts';
import { runElectron } from '../electron/run-electron.ts';
import { largeSite } from '../large-site/build-site.ts';
import { withCopy, withFolder } from '../lib/copy.ts';
import { ensureAppBuilt, projectRoot, withDisplay } from '../lib/electron.ts';
import { atMostTimes, type Bench, figure } from '../lib/report.ts';
import { median } from '../lib/timing.ts';

/** From the spawn of the process to a sign-on screen with names on it, painted; against an empty page. */
export const startBench: Bench = {
  what: 'spawn to usable window, against an Electron window with an empty page',
  async run({ postings, small, say }) {
    const site = await largeSite(postings, say);
    await ensureAppBuilt();
    const rounds = small ? 1 : 7;
    return withCopy(site.data, (data) =>
      withFolder((folder) =>
        withDisplay(async (env) => {
          await makePageApp(folder, '<body><p>empty</p></body>');
          const empty: number[] = [];
          const app: number[] = [];
          // The first start of each fills caches and does not count.
          for (let round = small ? 1 : 0; round <= rounds; round += 1) {
            const first = await usableAfter([folder], 'body', env);
            const second = await usableAfter([projectRoot, '--data', data], 'button[aria-pressed]', env);
            if (round === 0) continue;
            empty.push(first);
            app.push(second);
          }
          return [
            atMostTimes('start', median(app), 'ms', 'empty page', median(empty), 1.5),
            figure('slowest start', Math.max(...app), 'ms'),
            figure('fastest start', Math.min(...app), 'ms'),
          ];
        }),
      ),
    );
  },
};

/** Milliseconds until the page has painted what `selector` finds. */
async function usableAfter(
  args: readonly string[],
  selector: string,
  env: Readonly<Record<string, string>>,
): Promise<number> {
  const probe = join(projectRoot, 'bench/electron/probe.cjs');
  const { lines, started } = await runElectron(['-r', probe, ...args], { ...env, BENCH_READY: selector });
  const usable = lines.find((line) => line.startsWith('usable '));
  if (!usable) throw new Error(`The window never showed ${selector}`);
  return Number(usable.slice('usable '.length)) - started;
}
