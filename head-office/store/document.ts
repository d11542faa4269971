import { type BodyPart, type Head, type Posting, postingId } from '../../shared/journal/posting.ts';

/** A posting as a row of `postings` or `held`. */
export interface PostingRow {
  readonly site: string;
  readonly desk: string;
  readonly seq: number;
  readonly hlc: string;
  readonly hash: string;
  readonly document: string;
}

type Rest = Pick<Head, 'at' | 'clerk' | 'approver' | 'command' | 'request' | 'hashes' | 'prev'> &
  Pick<Posting, 'sig'>;

/** The text of a posting beside its columns: a line for the rest of the head, then one for each part of the body. */
export function documentOf(posting: Posting): string {
  const { at, clerk, approver, command, request, hashes, prev, sig, body } = posting;
  const rest: Rest = { at, clerk, approver, command, request, hashes, prev, sig };
  return [JSON.stringify(rest), ...body.map((part) => (part === null ? '' : JSON.stringify(part)))].join(
    '\n',
  );
}

/** The very posting that was stored, save what was erased since. */
export function postingOf({ site, desk, seq, hlc, hash, document }: PostingRow): Posting {
  const [first = '', ...parts] = document.split('\n');
  const { at, clerk, approver, command, request, hashes, prev, sig }: Rest = JSON.parse(first);
  const body = parts.map((part): BodyPart | null => (part === '' ? null : JSON.parse(part)));
  return {
    id: postingId(desk, seq),
    ...{ site, desk, seq, hlc, at, clerk, approver, command, request, hashes, prev, hash, sig, body },
  };
}

/** The same posting as JSON, put together from texts that are JSON already: a first sync asks for a million. */
export function postingText({ site, desk, seq, hlc, hash, document }: PostingRow): string {
  const [first = '', ...parts] = document.split('\n');
  const head = JSON.stringify({ id: postingId(desk, seq), site, desk, seq, hlc }).slice(0, -1);
  const body = parts.map((part) => (part === '' ? 'null' : part)).join(',');
  return `${head},${first.slice(1, -1)},"hash":${JSON.stringify(hash)},"body":[${body}]}`;
}

const id = /^([A-Z][A-Z0-9]{0,7})-(\d{10})$/;

/** Desk and number that an id stands for; undefined when it is no posting's id. */
export function partsOfId(postingId: string): { readonly desk: string; readonly seq: number } | undefined {
  const [, desk, seq] = id.exec(postingId) ?? [];
  return desk === undefined ? undefined : { desk, seq: Number(seq) };
}
