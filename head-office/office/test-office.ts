import { randomBytes } from 'node:crypto';
import { createDeskKeys, nodeChainCrypto } from '../../main/journal/crypto.ts';
import { areas } from '../../shared/domain/areas.ts';
import { createRegistry, type Registry } from '../../shared/domain/registry.ts';
import { chainStart, sealPosting } from '../../shared/journal/chain.ts';
import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';
import { farFuture } from '../../shared/sync/protocol.ts';
import { localIso } from '../../shared/values/time.ts';
import type { OfficeParts } from '../parts.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { openPgliteDatabase } from '../store/pglite-database.ts';
import { createSqlStore } from '../store/sql-store.ts';

export const noon = Date.parse('2026-11-21T12:00:00+08:00');

export interface TestOffice extends OfficeParts {
  readonly registry: Registry;
  /** Moves the clock on. */
  pass(millis: number): void;
  close(): Promise<void>;
}

/** A head office on a database in memory, or on the one given; its clock stands still until `pass`. */
export async function testOffice(
  options: { registry?: Registry; database?: Database; keys?: OfficeParts['keys'] } = {},
): Promise<TestOffice> {
  const database = options.database ?? (await openPgliteDatabase());
  await migrate(database);
  const store = createSqlStore(database);
  let now = noon;
  return {
    database,
    store,
    keys: options.keys ?? { ...createDeskKeys(), secret: randomBytes(32) },
    company: '测试物业',
    clock: () => now,
    registry: options.registry ?? createRegistry(areas),
    pass: (millis) => {
      now += millis;
    },
    close: async () => {
      await store.close();
      await database.close();
    },
  };
}

/** A desk as the head office sees it: it seals postings as a real one does. */
export function sealingDesk(site: string, desk: string, keys = createDeskKeys()) {
  const crypto = nodeChainCrypto(keys.privateKey);
  let tail: { seq: number; hash: string } = chainStart;
  let hlc = firstHlc;
  return {
    desk,
    publicKey: keys.publicKey,
    post(now: number, ...entries: readonly Entry[]): Posting {
      hlc = nextHlc(hlc, now);
      const head = { site, desk, seq: tail.seq + 1, hlc, at: localIso(now), prev: tail.hash };
      const act = { clerk: 'wanglin', approver: '', command: 'act', request: `${desk}-${tail.seq + 1}` };
      const body = entries.map((entry) => ({ salt: 'salt', entry }));
      const posting = sealPosting({ ...head, ...act }, body, crypto);
      tail = posting;
      return posting;
    },
  };
}

/** Stores postings in this order, as pushes that were checked already. */
export async function arrive({ store, clock }: OfficeParts, postings: readonly Posting[]): Promise<void> {
  for (const posting of postings) {
    const after = { seq: posting.seq - 1, hash: posting.prev };
    const stored = await store.append([posting], after, nextHlc(firstHlc, clock() + farFuture));
    if (stored.kind === 'moved') throw new Error(`${posting.id} does not follow ${stored.tail.seq}`);
  }
}
