import type { OfficeOutput, Outcome } from '../../../shared/office/api.ts';
import { invite } from '../../keys/invite.ts';
import type { OfficeParts } from '../../parts.ts';
import type { OfficeDesk } from '../office-desk/office-desk.ts';
import type { FoldingParts } from '../registry.ts';
import { CallRefused } from './call-refused.ts';

/** After every clock value that there can be. */
const afterAll = 'g';

/** A code for a new desk, with the address the administrator reached this server at. */
export async function invitation(
  parts: FoldingParts,
  site: string | undefined,
  address: string,
): Promise<OfficeOutput<'invite'>> {
  if (site !== undefined && !(await parts.store.site(site))) {
    throw new CallRefused(400, 'office-accounts.unknown-site', 'site');
  }
  return { ...(await invite(parts, site)), address };
}

/**
 * Shuts a desk out here at once, with those that came from it after a fork without a code, and tells the site's other
 * desks not to believe them any more.
 */
export async function revoke(
  { store }: FoldingParts,
  office: OfficeDesk,
  site: string,
  desk: string,
): Promise<Outcome> {
  if (!(await store.desk(site, desk)))
    return { ok: false, code: 'office-accounts.unknown-desk', field: 'desk' };
  for (const revoked of await store.revokeDesk(site, desk)) {
    const answer = await office.shutOut(site, revoked);
    const code = answer.refusals?.[0]?.code;
    // Shut out before: the first time broke off half-way, or two people did it.
    const isDone = answer.ok || code === 'site.desk-revoked-already';
    if (!isDone) return { ok: false, code: code ?? 'office.failed' };
  }
  return { ok: true };
}

/**
 * Lets postings through that were kept apart because of their clock, and what the desk writes after them with the same
 * clock; their alarms are settled with it.
 */
export async function letThrough(
  { store }: OfficeParts,
  site: string,
  desk: string,
): Promise<OfficeOutput<'release'>> {
  const released = await store.release(site, desk, afterAll, 'person');
  for (const alarm of await store.alarms()) {
    const isOfThese = alarm.site === site && alarm.desk === desk && alarm.kind === 'far-future';
    if (isOfThese && !alarm.settled) await store.settleAlarm(alarm.id);
  }
  return { ok: true, released };
}

export async function settle({ store }: OfficeParts, id: number): Promise<Outcome> {
  const known = (await store.alarms()).some((alarm) => alarm.id === id);
  if (!known) return { ok: false, code: 'office-accounts.unknown-alarm' };
  await store.settleAlarm(id);
  return { ok: true };
}
