/** One thing that happened to one subject. `type` is past tense (`receipt.issued`), `v` its version. */
export interface Entry<D = unknown> {
  readonly type: string;
  readonly v: number;
  /** What it happened to, as `kind:id`: `unit:3-2-1201`, `receipt:R-A1-20261121-003`. */
  readonly subject: string;
  readonly data: D;
}

/**
 * An entry as it lies in a posting's body. The salt keeps a short value (a phone number) from being guessed
 * from its hash after the body was erased; it is erased together with the entry.
 */
export interface BodyPart {
  readonly salt: string;
  readonly entry: Entry;
}

/** Everything of a posting that is hashed into the chain; people's data never stands here. */
export interface Head {
  readonly site: string;
  readonly desk: string;
  /** 1, 2, 3 ... without gaps for each desk. */
  readonly seq: number;
  readonly hlc: string;
  /** Wall clock of the desk, ISO 8601 with offset; shown, never used for order. */
  readonly at: string;
  /** Staff id of the clerk; empty when the desk itself acts (spool, import clean-up). */
  readonly clerk: string;
  /** Staff id of the second person who approved, or empty. */
  readonly approver: string;
  readonly command: string;
  /** The caller's id of this act: the same request is never written twice. */
  readonly request: string;
  /** SHA-256 of each body part, in order. */
  readonly hashes: readonly string[];
  /** Hash of the desk's previous head; empty for the first posting. */
  readonly prev: string;
}

/** The only atomic unit: one command, one posting, one document. */
export interface Posting extends Head {
  /** `desk-seq`, the sequence padded so that ids of a desk sort by it. */
  readonly id: string;
  readonly hash: string;
  /** Ed25519 signature of `hash` by the desk's key, base64url. */
  readonly sig: string;
  /** `null` stands where a part was erased. */
  readonly body: readonly (BodyPart | null)[];
}

/** The desk's posting number `seq` as an id that sorts by sequence: `A1-0000000042`. */
export function postingId(desk: string, seq: number): string {
  return `${desk}-${String(seq).padStart(10, '0')}`;
}

/** The chained part of a posting, in the shape that is hashed. */
export function headOf(posting: Head): Head {
  const { site, desk, seq, hlc, at, clerk, approver, command, request, hashes, prev } = posting;
  return { site, desk, seq, hlc, at, clerk, approver, command, request, hashes, prev };
}

/** The total order of all postings of a site, on every replica: clock, then desk, then sequence. */
export function comparePostings(
  a: Pick<Head, 'hlc' | 'desk' | 'seq'>,
  b: Pick<Head, 'hlc' | 'desk' | 'seq'>,
): number {
  if (a.hlc !== b.hlc) return a.hlc < b.hlc ? -1 : 1;
  if (a.desk !== b.desk) return a.desk < b.desk ? -1 : 1;
  return a.seq - b.seq;
}
