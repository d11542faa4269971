import type { VerifyReport } from '../../shared/bridge/answers.ts';
import { areas } from '../../shared/domain/areas.ts';
import { createRegistry, type Registry } from '../../shared/domain/registry.ts';
import { type ChainCrypto, chainStart } from '../../shared/journal/chain.ts';
import { officeDesk } from '../../shared/sync/office-desk.ts';
import { Attachments } from '../attachments/attachments.ts';
import { Desk } from '../desk/desk.ts';
import type { Changed } from '../desk/views-port.ts';
import { nodeChainCrypto } from '../journal/crypto.ts';
import type { Journal } from '../journal/journal.ts';
import { lostJournal } from '../journal/lost-journal.ts';
import type { ReplicableJournal } from '../journal/replicable.ts';
import { openRxdbJournal } from '../journal/rxdb-journal.ts';
import { DatabaseOpenError } from '../journal/storage/handle.ts';
import { sqliteFaultOf } from '../journal/storage/sqlite-fault.ts';
import { getRxStorageLibsql } from '../journal/storage/storage.ts';
import type { OpenKeys } from '../keys/key-file.ts';
import { deriveKey } from '../keys/wrap.ts';
import { ArrivedFolder } from '../sync/fold-arrived.ts';
import { finishFork } from '../sync/fork.ts';
import { openViews, type Views } from '../views/views.ts';
import { ViewsDamaged } from '../views/views-damaged.ts';
import { checkDesk } from './check-desk.ts';
import { type DataFolder, dataFolder } from './data-folder.ts';
import { type ChainReport, verifyChain } from './verify.ts';
import { MendingSequence, ViewsMender } from './views-mender.ts';

export interface EngineOptions {
  readonly data: string;
  readonly keys: OpenKeys;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly onProgress?: (done: number, total: number) => void;
  /** The book's file is damaged: open what the views still show, read-only. */
  readonly salvage?: boolean;
}

export interface WorkOptions {
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

/** Everything behind the screens: the same for the window, the command line and the tests. */
export interface Engine {
  readonly keys: OpenKeys;
  readonly folder: DataFolder;
  readonly registry: Registry;
  readonly journal: Journal;
  /** The same book for replication; left out where it cannot be opened. */
  readonly replicable: ReplicableJournal | undefined;
  readonly crypto: ChainCrypto;
  readonly views: Views;
  /** What is done about damage in the views. */
  readonly mender: ViewsMender;
  readonly attachments: Attachments;
  readonly desk: Desk;
  readonly clock: () => number;
  /** Called after each posting that was folded; set by whoever shows it. */
  onChanged: ((changed: Changed) => void) | undefined;
  /** Set when the end of the book is not what was written: nothing may be added to it. */
  readonly fault?: ChainReport['fault'];
  /** A key of its own for one purpose: the archive, the drafts. */
  keyFor(purpose: string): Buffer;
  /** Carries out a question to the views; one that meets damage is asked again when they are rebuilt. */
  answering<T>(question: () => T | Promise<T>): Promise<T>;
  /** Folds what came from other desks, between commands. */
  foldArrived(signal?: AbortSignal): Promise<void>;
  verify(options?: WorkOptions): Promise<VerifyReport>;
  /** @throws NoRoomForViews: the views stay what they were */
  rebuild(options?: WorkOptions): Promise<number>;
  close(): Promise<void>;
}

/**
 * Opens a desk: the book, its views (folded anew when they are missing, damaged or of another version), the runner.
 * @throws DatabaseOpenError when the book itself cannot be opened.
 */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const { keys, clock } = options;
  const folder = dataFolder(options.data);
  const registry = createRegistry(areas);
  const crypto = nodeChainCrypto(keys.privateKey);
  const keyFor = (purpose: string) => deriveKey(keys.fileKey, purpose);
  const attachments = new Attachments(folder.attachments, keyFor('attachments'));
  const replicable = options.salvage
    ? undefined
    : await openBook(folder, keys, keyFor('journal').toString('hex'), clock);
  const journal = replicable ?? lostJournal(keys.file.site, keys.file.desk);
  const views = openViews({
    filename: folder.views,
    key: keyFor('views').toString('hex'),
    registry,
    desk: keys.file.desk,
  });
  const rebuild = async ({ onProgress, signal }: WorkOptions = {}) => {
    // What the views still show is all there is.
    if (options.salvage) throw new Error('There is no book to rebuild the views from');
    const total = await journal.count();
    await views.rebuild({
      postings: journal.readAll(rebuildBatch),
      read: (ids) => journal.read(ids),
      onProgress: (done: number) => {
        onProgress?.(done, total);
      },
      ...(signal && { signal }),
    });
    return total;
  };
  const mender = new ViewsMender(views, rebuild);
  mender.onProgress = options.onProgress;
  await mender.whole(async () => {
    // An empty file beside a book: its views were lost, or belonged to another version of the folds.
    // Or something was taken out of the book, and the power failed before it was taken out of the views.
    // All of the head office's book may have been: then the book does not know of it any more.
    const ends = replicable ? new Map([[officeDesk, chainStart] as const, ...replicable.chainEnds()]) : [];
    const isAhead = [...ends].some(([id, end]) => views.appliedUpTo(id) > end.seq);
    const isEmpty = views.appliedUpTo(journal.desk) === 0;
    if ((isEmpty || isAhead) && (await journal.count()) > 0) await rebuild(options);
  });
  const end = await verifyChain({ journal, crypto, desks: own(keys), last: checkedAtOpen });
  const fault = options.salvage ? { posting: '', fault: 'unreadable' as const } : end.fault;
  const tell = (changed: Changed) => {
    try {
      engine.onChanged?.(changed);
    } catch (error) {
      // The posting is written and answered; the screens are told anew when the views are whole.
      if (!(error instanceof ViewsDamaged)) throw error;
    }
  };
  const desk = new Desk({
    registry,
    journal,
    views,
    clock,
    pictures: attachments,
    readOnly: fault !== undefined,
    sequence: new MendingSequence(mender),
    onChanged: tell,
  });
  await mender.whole(() => desk.mend());
  // Whoever met the damage may be outside of the desk's work: it is mended before the next piece of that.
  const mend = () => desk.between(async () => undefined);
  views.onDamaged = () => void mend();
  const arrived =
    replicable &&
    new ArrivedFolder({
      journal: replicable,
      views,
      desk,
      pictures: attachments,
      onChanged: tell,
    });

  const engine: Engine = {
    onChanged: undefined,
    keys,
    folder,
    registry,
    journal,
    replicable,
    crypto,
    views,
    mender,
    attachments,
    desk,
    clock,
    keyFor,
    async answering(question) {
      try {
        return await question();
      } catch (error) {
        if (!(error instanceof ViewsDamaged)) throw error;
        await mend();
        return question();
      }
    },
    async foldArrived(signal) {
      // A desk that has written nothing yet is taking the book of its site: nobody works, and all is folded in order.
      if (journal.lastSeq > 0) await arrived?.fold(signal);
      else if (arrived?.isBehind()) await engine.rebuild({ ...(signal && { signal }) });
    },
    ...(fault && { fault }),
    rebuild: (work) => desk.between(() => rebuild(work)),
    verify: (work) => checkDesk(engine, work),
    async close() {
      views.onDamaged = undefined;
      mender.stop();
      await desk.between(async () => undefined);
      views.close();
      await journal.close();
    },
  };
  await views.tidy();
  if (replicable && !fault) {
    const forked = { data: folder.path, keys, journal: replicable, desk };
    await finishFork({ ...forked, rebuild: () => engine.rebuild() });
    await engine.answering(() => engine.foldArrived());
  }
  return engine;
}

const rebuildBatch = 500;

/** So many last postings are checked at every start; the whole book on demand. */
const checkedAtOpen = 50;

/** @throws DatabaseOpenError also for damage that is only met behind the first page. */
async function openBook(
  folder: DataFolder,
  keys: OpenKeys,
  encryptionKey: string,
  clock: () => number,
): Promise<ReplicableJournal> {
  try {
    return await openRxdbJournal({
      storage: getRxStorageLibsql({ filename: folder.journal, encryptionKey }),
      site: keys.file.site,
      desk: keys.file.desk,
      crypto: nodeChainCrypto(keys.privateKey),
      clock,
    });
  } catch (error) {
    const code = sqliteFaultOf(error);
    if (code === undefined || error instanceof DatabaseOpenError) throw error;
    throw new DatabaseOpenError(code, `The book cannot be read (${folder.journal})`, error);
  }
}

function own(keys: OpenKeys): ReadonlyMap<string, string> {
  return new Map([[keys.file.desk, keys.file.publicKey]]);
}
