import { setTimeout as wait } from 'node:timers/promises';
import type { Digest } from './digest.ts';
import type { Acknowledged } from './schedule.ts';
import { allBooks, deskIds, type Stand } from './stand.ts';

const patience = 60_000;

/**
 * On a good line all replicas must become equal, soon.
 * @returns what still differs when patience has run out; empty when all have the same.
 */
export async function settle(stand: Stand, acknowledged: Acknowledged): Promise<readonly string[]> {
  const until = Date.now() + patience;
  for (;;) {
    const answers = await Promise.all(stand.desks.map((desk) => answerOf(desk)));
    const silent = deskIds.filter((_, at) => answers[at] === undefined);
    if (silent.length > 0) return [`syncNow of ${silent.join(' ')} has no end`];
    const faults = await compare(stand);
    if (faults.length === 0) return lost(stand, acknowledged);
    if (Date.now() > until) {
      const states = await Promise.all(stand.desks.map((desk) => desk.status()));
      return [...faults, `syncNow: ${JSON.stringify(answers)}`, `status: ${JSON.stringify(states)}`];
    }
    await wait(20);
  }
}

/** @returns undefined when the desk still syncs long after everything could have been sent. */
function answerOf(desk: Stand['desks'][number]): Promise<unknown> {
  return Promise.race([desk.ask({ what: 'sync' }), wait(patience, undefined, { ref: false })]);
}

/** Whether every replica and the head office have the same books, each posting once, and the same views. */
async function compare({ desks, auditor }: Stand): Promise<readonly string[]> {
  const faults: string[] = [...(await auditor.look())];
  const office = auditor.ends();
  const books = [...new Set([...allBooks, ...office.keys()])];
  const digests = await Promise.all(desks.map((desk) => desk.digest(books)));
  const total = [...office.values()].reduce((sum, { seq }) => sum + seq, 0);
  for (const [at, digest] of digests.entries()) {
    const name = deskIds[at] ?? '';
    for (const { desk, seq, hash, folded } of digest.ends) {
      const end = office.get(desk) ?? { seq: 0, hash: '' };
      if (seq !== end.seq || hash !== end.hash)
        faults.push(`${name} has ${desk} to ${seq}, head office to ${end.seq}`);
      if (folded !== seq) faults.push(`${name} has folded ${desk} to ${folded} of ${seq}`);
    }
    if (digest.postings !== total)
      faults.push(`${name} has ${digest.postings} postings, head office ${total}`);
    if (digest.stale.length > 0) faults.push(`${name} left subjects stale: ${digest.stale.join(' ')}`);
    faults.push(...viewsDiffer(name, digest, digests[0]));
  }
  return faults;
}

function viewsDiffer(name: string, { tables }: Digest, first: Digest | undefined): readonly string[] {
  const differ = Object.keys(tables).filter((table) => tables[table] !== first?.tables[table]);
  return differ.length === 0 ? [] : [`${name} and ${deskIds[0]} show other things: ${differ.join(' ')}`];
}

/** What a desk has answered for is in the head office's book, under the number it was answered with. */
function lost({ auditor }: Stand, acknowledged: Acknowledged): readonly string[] {
  const faults: string[] = [];
  for (const [posting, request] of acknowledged) {
    const found = auditor.requestOf(posting);
    if (found !== request) faults.push(`acknowledged ${posting} (${request}) is ${found ?? 'not there'}`);
  }
  acknowledged.clear();
  return faults;
}
