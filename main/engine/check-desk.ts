import type { VerifyReport } from '../../shared/bridge/answers.ts';
import type { SiteState } from '../../shared/domain/site/settings.ts';
import { isOfficeDesk, officeDesk } from '../../shared/sync/office-desk.ts';
import { checkPictures, pictureWatch } from '../attachments/check-pictures.ts';
import { sqliteFaultOf } from '../journal/storage/sqlite-fault.ts';
import type { OpenKeys } from '../keys/key-file.ts';
import { readOfficeFile } from '../sync/office-file.ts';
import { ViewsDamaged } from '../views/views-damaged.ts';
import type { Engine, WorkOptions } from './engine.ts';
import { type ChainReport, verifyChain } from './verify.ts';
import { type ViewsFinding, viewsFinding } from './views-finding.ts';

const batch = 500;

/**
 * Checks the whole book, whether the views say what it says, and the pictures that it names.
 * @throws ViewsDamaged when the keys of the site's desks cannot be read: that says nothing of the book
 */
export async function checkDesk(engine: Engine, options: WorkOptions = {}): Promise<VerifyReport> {
  try {
    return await check(engine, options);
  } catch (error) {
    if (error instanceof ViewsDamaged) throw error;
    // Damage outside the postings, in an index or a free page, is a finding of the check and not its end.
    if (sqliteFaultOf(error) !== 'damaged') throw error;
    console.error('The book cannot be read to its end:', error);
    const fault = { posting: '', fault: 'unreadable' };
    const attachments = { checked: 0, missing: [] };
    return { ok: false, postings: 0, erased: 0, desks: [], viewsDiffer: [], attachments, fault };
  }
}

async function check(engine: Engine, { onProgress, signal }: WorkOptions): Promise<VerifyReport> {
  const { attachments, crypto, folder, journal, keys, replicable, views } = engine;
  const total = await journal.count();
  const site = await engine.answering(() => views.state<SiteState>(`site:${keys.file.site}`));
  const chain = await verifyChain({
    journal,
    crypto,
    desks: desksOf(keys, site, await officeKeyOf(folder.path), [...(replicable?.chainEnds().keys() ?? [])]),
    onProgress: (done) => onProgress?.(done, total),
    ...(signal && { signal }),
  });
  // A book with a fault is not read on: what it says of rows and pictures is worth nothing.
  const pictures = pictureWatch();
  const finding = chain.fault
    ? { viewsDiffer: [] }
    : await viewsFinding(views.differences(pictures.passing(journal.readAll(batch)), signal));
  // The comparison has not come to the end of the book.
  if (finding.viewsUnchecked) await pictures.through(journal.readAll(batch), signal);
  return verifyReport(chain, total, finding, await checkPictures(attachments, pictures.digests, signal));
}

/**
 * The own key comes from the key file: a forged `site.founded` does not make its forger's signature right. The head
 * office's key is the one that this desk pinned when it enrolled, or that its site did before it.
 */
function desksOf(
  keys: OpenKeys,
  site: SiteState | undefined,
  officeKey: string | undefined,
  books: readonly string[],
): ReadonlyMap<string, string> {
  const { desk, publicKey } = keys.file;
  const others = site?.desks.map(({ id, publicKey }) => [id, publicKey] as const) ?? [];
  const pinned = officeKey ?? site?.pinned[desk]?.publicKey ?? site?.office?.publicKey;
  const offices = new Set([officeDesk, ...books.filter(isOfficeDesk)]);
  const office = pinned === undefined ? [] : [...offices].map((id) => [id, pinned] as const);
  return new Map([...others, ...office, [desk, publicKey] as const]);
}

async function officeKeyOf(folder: string): Promise<string | undefined> {
  const file = await readOfficeFile(folder);
  return file === undefined || file === 'unreadable' ? undefined : file.officeKey;
}

function verifyReport(
  chain: ChainReport,
  total: number,
  views: ViewsFinding,
  attachments: VerifyReport['attachments'],
): VerifyReport {
  const fault =
    chain.fault ??
    // Postings of a desk that the site does not know are in the book, but nobody can vouch for them.
    (chain.postings < total ? { posting: '', fault: 'unknown-desk' as const } : undefined);
  const sameViews = views.viewsDiffer.length === 0 && !views.viewsUnchecked;
  const ok = !fault && sameViews && attachments.missing.length === 0;
  return { ...chain, ...views, ok, attachments, ...(fault && { fault }) };
}
