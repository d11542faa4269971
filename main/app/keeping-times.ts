import { setTimeout as wait } from 'node:timers/promises';
import { hours, minutes } from '../../shared/values/time.ts';
import type { Engine } from '../engine/engine.ts';
import { readOfficeFile } from '../sync/office-file.ts';

/** Not while the clerk is signing on. */
const afterStart = minutes(2);
const every = hours(12);
/** Rounds of one turn at most: a desk that was off for years has the rest its turn next time. */
const mostRounds = 50;

/**
 * Erases what is past its keeping time, while the desk runs, where no head office does it for the site.
 * @param signal ends it when the desk is closed.
 */
export async function keepToTimes(engine: Engine, signal: AbortSignal): Promise<void> {
  try {
    await wait(afterStart, undefined, { signal, ref: false });
    for (;;) {
      await eraseWhatIsOver(engine, signal);
      await wait(every, undefined, { signal, ref: false });
    }
  } catch (error) {
    if (!signal.aborted) console.error('Keeping times were not applied:', error);
  }
}

/** One turn. @returns how many records were erased. */
export async function eraseWhatIsOver(engine: Engine, signal?: AbortSignal): Promise<number> {
  if ((await readOfficeFile(engine.folder.path)) !== undefined) return 0;
  let erased = 0;
  for (let round = 0; round < mostRounds && !signal?.aborted; round += 1) {
    const { ok, answer, refusals } = await engine.desk.runAsDesk({ command: 'applyRetention', input: {} });
    if (!ok) throw new Error(refusals?.map(({ code }) => code).join(' '));
    const count = Number(answer?.erased ?? 0);
    if (count === 0) break;
    erased += count;
  }
  return erased;
}
