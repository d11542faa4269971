import { nodeChainCrypto } from '../../../main/journal/crypto.ts';
import { logEntryOf, postingsOfPage } from '../../../shared/domain/log-entry.ts';
import { officeAccount } from '../../../shared/domain/office/office-clerk.ts';
import { chainStart, faultOf } from '../../../shared/journal/chain.ts';
import type { Posting } from '../../../shared/journal/posting.ts';
import type { LogPage } from '../../../shared/office/api.ts';
import { isOfficeDesk } from '../../../shared/sync/office-desk.ts';
import type { FoldingParts } from '../registry.ts';

export interface LogInput {
  readonly site: string;
  readonly desk: string;
  readonly page?: number | undefined;
}

/** [DUTY 4.10.5] A page of a desk's book, checked anew against the posting before it and the desk's key. */
export async function logPage(parts: FoldingParts, { site, desk, page: asked }: LogInput): Promise<LogPage> {
  const { store, registry } = parts;
  const { total, publicKey } = await bookOf(parts, site, desk);
  const pages = Math.max(1, Math.ceil(total / postingsOfPage));
  const page = Math.min(asked ?? pages, pages);
  const first = (page - 1) * postingsOfPage;
  const before = first > 0 ? 1 : 0;
  const read = await store.readSince(site, desk, first - before, postingsOfPage + before);
  const previous = before === 1 ? read.find(({ seq }) => seq === first) : undefined;
  const shown = read.filter(({ seq }) => seq > first);
  const expected = Math.min(postingsOfPage, total - first);
  const names = await namesOf(parts, site);
  const source = { registry, nameOf: (id: string) => names.get(id) ?? officeAccount(id) ?? id };
  return {
    rows: shown.map((posting) => logEntryOf(source, posting)),
    total,
    pages,
    verified: verified(shown, before === 1 ? previous : chainStart, publicKey, expected),
  };
}

async function bookOf(
  parts: FoldingParts,
  site: string,
  desk: string,
): Promise<{ readonly total: number; readonly publicKey: string }> {
  if (isOfficeDesk(desk)) {
    return { total: (await parts.store.tail(site, desk)).seq, publicKey: parts.keys.publicKey };
  }
  const record = await parts.store.desk(site, desk);
  return { total: record?.lastSeq ?? 0, publicKey: record?.publicKey ?? '' };
}

function verified(
  postings: readonly Posting[],
  before: { readonly seq: number; readonly hash: string } | undefined,
  publicKey: string,
  expected: number,
): LogPage['verified'] {
  const crypto = nodeChainCrypto();
  let previous = before;
  for (const posting of postings) {
    const fault = previous ? faultOf(posting, previous, publicKey, crypto) : 'gap';
    if (fault) return { ok: false, fault: { posting: posting.id, fault } };
    previous = posting;
  }
  if (postings.length < expected) return { ok: false, fault: { posting: '', fault: 'gap' } };
  return { ok: true };
}

async function namesOf({ database }: FoldingParts, site: string): Promise<ReadonlyMap<string, string>> {
  const rows = await database.query<{ id: string; name: string | null }>(
    "SELECT id, data->>'name' AS name FROM served_row WHERE site = $1 AND kind = 'staff'",
    [site],
  );
  return new Map(rows.map(({ id, name }) => [id, name ?? id]));
}
