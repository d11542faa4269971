import { randomInt } from 'node:crypto';
import { siteDeskEnrolled, siteDeskRevoked } from '../../shared/domain/site/entries.ts';
import type { Posting } from '../../shared/journal/posting.ts';
import { officeDesk } from '../../shared/sync/office-desk.ts';
import type { PushAnswer } from '../../shared/sync/protocol.ts';
import type { OfficeDesk } from '../office/office-desk/office-desk.ts';
import type { DeskRecord, OfficeStore } from '../store/office-store.ts';
import { follows, innerFault, type PostingCheck } from './check-posting.ts';
import { neverApart } from './never-apart.ts';
import { done, fault, type Reply } from './reply.ts';
import { inOrder } from './sort-push.ts';

export interface HandBackParts {
  readonly store: OfficeStore;
  readonly check: PostingCheck;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Key of the head office's own books. */
  readonly officeKey: string;
  readonly office: Pick<OfficeDesk, 'writeAnew'>;
}

const mostTries = 20;
const letters = 'BCDFGHJKLMNPQRSTVWXZ23456789';

/**
 * An id under which the head office goes on after it was put back. Drawn, not counted: the same backup may be put back
 * twice, and then it does not know which ids came after it.
 */
export function newOfficeDesk(): string {
  return officeDesk + Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('');
}

/**
 * Takes back what this head office wrote and does not have any more: its database was put back to an older state. Its
 * own signature proves each posting, whichever desk hands it in. From then on it writes under another id, because it
 * cannot know what else it wrote under this one.
 */
export async function takeBack(
  parts: HandBackParts,
  by: DeskRecord,
  sent: readonly Posting[],
): Promise<Reply<PushAnswer>> {
  if (by.revoked) return fault('revoked');
  const { each, twice } = inOrder(sent);
  const [first] = each;
  const stranger = each.find(({ site, desk }) => site !== by.site || desk !== first?.desk);
  if (!first || stranger) return fault('site', { ...(stranger && { posting: stranger.id }) });
  const found = await faultOf(parts, twice ? [...each, twice] : each);
  if (found) return fault(found.code, { posting: found.posting.id, detail: found.detail });
  for (let tries = 0; tries < mostTries; tries += 1) {
    const answer = await takeFrom(parts, by, first.desk, each);
    if (answer) return answer;
  }
  return fault('busy', { detail: 'other pushes of the same book' });
}

async function faultOf({ check, officeKey }: HandBackParts, postings: readonly Posting[]) {
  for (const posting of postings) {
    const found = await innerFault(posting, officeKey, check);
    if (found) return { ...found, posting };
  }
  return undefined;
}

function gapIn(each: readonly Posting[]) {
  return each.find((one, at) => at > 0 && !follows(one, each[at - 1] ?? one));
}

/** @returns undefined when somebody else came in between. */
async function takeFrom(
  { store, clock, office }: HandBackParts,
  { site, desk: by }: DeskRecord,
  book: string,
  each: readonly Posting[],
): Promise<Reply<PushAnswer> | undefined> {
  const tail = await store.tail(site, book);
  const stored = await store.hashes(site, book, each[0]?.seq ?? 0, each.at(-1)?.seq ?? 0);
  const next = each.filter(({ seq }) => seq > tail.seq);
  const other = each.find(({ seq, hash }) => seq <= tail.seq && stored.get(seq) !== hash);
  const [from] = next;
  const answer = { repeated: each.length - next.length, held: 0, quarantined: 0, now: clock() };
  if (other) {
    // What a push before took of them may lie between: that it is of the same book the first one proves, which differs.
    const lost = each.filter(({ seq, hash }) => seq >= other.seq && stored.get(seq) !== hash);
    const detail = `${lost.length} postings from ${other.id} on, handed back by ${by}, are written anew`;
    await store.raiseAlarm({ site, desk: book, kind: 'office-fork', posting: other.id, detail });
    for (const posting of lost) await office.writeAnew(site, posting);
    await knowAgain(store, site, lost);
    return done({ ...answer, lastSeq: tail.seq, stored: 0 });
  }
  const gap = gapIn(each);
  if (gap) return fault('chain', { posting: gap.id, detail: 'does not follow the one before it' });
  if (from) {
    if (!follows(from, tail))
      return fault('chain', { posting: from.id, detail: `does not follow ${tail.seq}` });
    const goesOn = await store.startOfficeBooks(newOfficeDesk(), { site, desk: book });
    if (goesOn.length > 0) {
      const detail = `${from.id} and what follows, handed back by ${by}`;
      await store.raiseAlarm({ site, desk: book, kind: 'put-back', posting: from.id, detail });
    }
    const appended = await store.append(next, tail, neverApart);
    if (appended.kind === 'moved') return undefined;
  }
  await knowAgain(store, site, each);
  return done({ ...answer, lastSeq: next.at(-1)?.seq ?? tail.seq, stored: next.length });
}

/** Which desks there are, and which were shut out, is known outside of the books, too. */
async function knowAgain(store: OfficeStore, site: string, postings: readonly Posting[]): Promise<void> {
  for (const { entry } of postings.flatMap(({ body }) => body.filter((part) => part !== null))) {
    if (siteDeskEnrolled.is(entry)) {
      const { deskId: desk, deskName: name, publicKey } = entry.data;
      await store.takeBackDesk({ site, desk, name, publicKey });
    }
    if (siteDeskRevoked.is(entry)) await store.revokeDesk(site, entry.data.deskId);
  }
}
