import { createPublicKey } from 'node:crypto';
import { nodeChainCrypto } from '../../main/journal/crypto.ts';
import { parseEnrolmentCode } from '../../shared/sync/enrolment-code.ts';
import { unprovenMove } from '../../shared/sync/move-text.ts';
import { isOfficeDesk } from '../../shared/sync/office-desk.ts';
import type { EnrolAnswer, EnrolRequest, SucceedRequest } from '../../shared/sync/protocol.ts';
import type { DeskRecord, OfficeStore } from '../store/office-store.ts';
import { freeDeskId } from './free-desk-id.ts';
import { done, fault, type Reply } from './reply.ts';
import { createToken, hashOfSecret } from './secrets.ts';
import { successionFault } from './succession.ts';

export interface EnrolParts {
  readonly store: OfficeStore;
  readonly company: string;
  /** Public key of the head office's own books. */
  readonly officeKey: string;
  /** Writes into the head office's book of the site that this key is the desk's; writing it twice does no harm. */
  readonly vouch: (site: string, deskId: string, deskName: string, publicKey: string) => Promise<void>;
}

interface NewDesk extends Pick<DeskRecord, 'site' | 'desk' | 'name' | 'publicKey'> {
  /** The desk whose key asks for this one; what showed a code has none. */
  readonly succeeds?: string;
  /** Earlier desk ids whose books it goes on with. */
  readonly continues: readonly { readonly desk: string; readonly publicKey: string }[];
}

/**
 * Takes a desk in that shows a one-time code. The code is used up by the desk's key first, and the same desk may come
 * again with it: so nothing is lost when the answer is, or when this process ends half way.
 */
export async function enrol(
  parts: EnrolParts,
  request: EnrolRequest,
  now: number,
): Promise<Reply<EnrolAnswer>> {
  const { store } = parts;
  const { desk, deskName: name, publicKey, continues = [] } = request;
  if (![publicKey, ...continues.map((book) => book.publicKey)].every(isDeskKey))
    return fault('schema', { detail: 'publicKey is no Ed25519 key' });
  // The head office's own books are continued by nobody: whoever may write in them would speak for the company.
  if (continues.some((book) => isOfficeDesk(book.desk)))
    return fault('schema', { detail: 'the head office is no desk' });
  if (continues.length > 0 && !request.site)
    return fault('schema', { detail: 'a desk that goes on with books has a site' });
  const { verify } = nodeChainCrypto();
  const unproven = unprovenMove(request.site?.id ?? '', { desk, publicKey }, continues, verify);
  if (unproven !== undefined) return fault('signature', { detail: `the key of ${unproven} did not sign` });
  const code = parseEnrolmentCode(request.code);
  if (!code) return fault('code');
  const invitation = await store.takeInvitation(
    hashOfSecret(code.secret),
    new Date(now).toISOString(),
    publicKey,
  );
  if (!invitation) return fault('code');

  if (invitation.site !== undefined) {
    const brings = request.site?.id;
    if (brings !== undefined && brings !== invitation.site)
      return fault('site', { detail: 'the code is for another site' });
    return admit(parts, { site: invitation.site, desk, name, publicKey, continues }, now);
  }
  if (!request.site) return fault('code', { detail: 'the code is for a desk that brings its site' });
  const added = await store.addSite(request.site.id, request.site.name);
  // Known sites are joined with a code of theirs; this desk's own site may be there from a first, broken try. That it
  // had the key of one of its desks makes up for no code: that one may have been shut out.
  const others = added ? [] : await store.desks(request.site.id);
  const isOwn = (other: DeskRecord) => other.publicKey === publicKey || other.continuedBy === desk;
  const isSecondTry = others.some((other) => other.desk === desk && other.publicKey === publicKey);
  if (others.length > 0 && !(isSecondTry && others.every(isOwn))) {
    return fault('site', { detail: 'the site is known already' });
  }
  await store.bindInvitation(hashOfSecret(code.secret), request.site.id);
  return admit(parts, { site: request.site.id, desk, name, publicKey, continues }, now);
}

/**
 * Takes in the desk under which another one goes on, whose book forked. The old one's key asked for it, and nobody gave
 * out a code: so the fork has to have been seen here, and it goes on for a few times only.
 */
export async function succeed(
  parts: EnrolParts,
  old: DeskRecord,
  request: SucceedRequest,
  now: number,
): Promise<Reply<EnrolAnswer>> {
  // Who was shut out a moment ago must not get away under another id, whatever was believed of the token until now.
  const desks = await parts.store.desks(old.site);
  const known = desks.find((one) => one.desk === old.desk);
  if (old.revoked || !known || known.revoked) return fault('revoked');
  const refused = successionFault(desks, known, request.publicKey);
  if (refused !== undefined) return fault('fork', { detail: refused });
  if (!isDeskKey(request.publicKey) || request.publicKey === old.publicKey) {
    return fault('schema', { detail: 'publicKey is no new Ed25519 key' });
  }
  const { site, name, desk, publicKey } = old;
  const successor = { site, desk: request.desk, name, publicKey: request.publicKey, succeeds: desk };
  return admit(parts, { ...successor, continues: [{ desk, publicKey }] }, now);
}

async function admit(parts: EnrolParts, desk: NewDesk, now: number): Promise<Reply<EnrolAnswer>> {
  const { store, company, officeKey } = parts;
  const before = await store.desks(desk.site);
  const same = before.find(({ publicKey }) => publicKey === desk.publicKey);
  // One key stands for one desk: whoever wants another has used the code up already.
  if (same && (same.desk !== desk.desk || same.revoked)) return fault(same.revoked ? 'revoked' : 'code');
  const token = createToken();
  const { continues: _, ...own } = desk;
  if (isOfficeDesk(desk.desk) || !(await store.addDesk({ ...own, tokenHash: hashOfSecret(token) }))) {
    const taken = new Set((await store.desks(desk.site)).map(({ desk: id }) => id));
    return fault('desk-taken', { free: freeDeskId(desk.desk, taken) });
  }
  // Not vouched for yet, perhaps since a first try broke off: the desk gets no token before.
  await vouchFor(parts, desk);
  for (const earlier of desk.continues) {
    const book = { ...earlier, site: desk.site, name: desk.name };
    // Under another key it is somebody else's book, which this desk cannot send anything of; nor what that key signed.
    if (!(await store.continueBook(book, desk.desk))) break;
    await vouchFor(parts, book);
  }
  const [site, desks] = await Promise.all([store.site(desk.site), store.desks(desk.site)]);
  if (!site) throw new Error(`Desk ${desk.desk} was taken in at ${desk.site}, which is not known`);
  if (desks.some(({ desk: id, revoked }) => id === desk.desk && revoked)) return fault('revoked');
  return done({
    ...{ site: site.site, siteName: site.name, desk: desk.desk, token, company, officeKey, now },
    desks: desks.map(({ desk: id, name, publicKey, revoked, lastSeq }) => ({
      ...{ id, name, publicKey, revoked, lastSeq },
    })),
    postings: site.postings,
  });
}

async function vouchFor(
  { store, vouch }: EnrolParts,
  { site, desk, name, publicKey }: Omit<NewDesk, 'continues'>,
): Promise<void> {
  if (await store.isVouched(site, desk)) return;
  await vouch(site, desk, name, publicKey);
  await store.noteVouched(site, desk);
}

/** Whether this is a public key that postings can be signed with. */
export function isDeskKey(publicKey: string): boolean {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), type: 'spki', format: 'der' });
    return key.asymmetricKeyType === 'ed25519';
  } catch {
    return false;
  }
}
