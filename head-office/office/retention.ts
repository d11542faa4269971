import type { Registry } from '../../shared/domain/registry.ts';
import { localDate } from '../../shared/values/time.ts';
import type { OfficeParts } from '../parts.ts';
import { dropOldTries } from './accounts/tries.ts';
import type { OfficeDesk } from './office-desk/office-desk.ts';
import { withRegistry } from './registry.ts';

/** So many rounds at most for one site in one day: what is left has its turn the next day. */
const mostRounds = 50;

/**
 * Erases at every site what is past its keeping time, once a day, whichever instance comes first. A site that fails is
 * told and tried again at the next call.
 * @returns how many sites were gone through.
 */
export async function applyRetention(
  given: OfficeParts & { readonly registry?: Registry },
  desk: OfficeDesk,
  onFault: (site: string, error: unknown) => void,
  signal?: AbortSignal,
): Promise<number> {
  const parts = withRegistry(given);
  const { database, store, clock } = parts;
  const today = localDate(clock());
  await dropOldTries(database, clock());
  let gone = 0;
  for (const { site } of await store.sites()) {
    // A server that stops does not wait for all sites: the others have their turn when it is back.
    if (signal?.aborted) return gone;
    if (!(await claim(parts, site, today))) continue;
    try {
      await retainSite(desk, site, today);
      gone += 1;
    } catch (error) {
      await database.query('DELETE FROM office_retention WHERE site = $1', [site]);
      onFault(site, error);
    }
  }
  return gone;
}

/** Only one instance gets the site for this day. */
async function claim({ database }: OfficeParts, site: string, today: string): Promise<boolean> {
  const claimed = await database.query(
    `INSERT INTO office_retention AS r (site, day) VALUES ($1, $2)
     ON CONFLICT (site) DO UPDATE SET day = excluded.day WHERE r.day < excluded.day RETURNING site`,
    [site, today],
  );
  return claimed.length === 1;
}

async function retainSite(desk: OfficeDesk, site: string, today: string): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1) {
    const act = { command: 'applyRetention', input: {}, request: `retention:${today}:${round}` };
    const answer = await desk.runAsOffice(site, act);
    if (!answer.ok) throw new Error(answer.refusals?.map(({ code }) => code).join(' '));
    // The same request was carried out before a crash: the next round goes on from there.
    if (answer.answer?.repeated !== true && answer.answer?.erased === 0) return;
  }
}
