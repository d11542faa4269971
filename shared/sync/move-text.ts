/** A desk id with the key that its postings are signed with. */
export interface DeskIdentity {
  readonly desk: string;
  readonly publicKey: string;
}

/** An id that a desk had before, and its key's word for the one that came next. */
export interface EarlierIdentity extends DeskIdentity {
  readonly signature: string;
}

/**
 * What a desk's old key signs when the desk goes on under another id and key: from then on it may send the old book.
 * Begins unlike anything else that a desk signs.
 */
export function moveText(site: string, from: DeskIdentity, to: DeskIdentity): string {
  const [old, next] = [from, to].map(({ desk, publicKey }) => `${desk} ${publicKey}`);
  return `qiantai-move/1\n${site}\n${old}\n${next}`;
}

/** The first of the earlier ids, the newest first, that the one after it did not get its key's word from. */
export function unprovenMove(
  site: string,
  desk: DeskIdentity,
  earlier: readonly EarlierIdentity[],
  verify: (text: string, signature: string, publicKey: string) => boolean,
): string | undefined {
  let next = desk;
  for (const one of earlier) {
    if (!verify(moveText(site, one, next), one.signature, one.publicKey)) return one.desk;
    next = one;
  }
  return undefined;
}
