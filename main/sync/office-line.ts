import type { OfficeStatus } from '../../shared/bridge/answers.ts';
import type { SiteState } from '../../shared/domain/site/settings.ts';
import type { Engine } from '../engine/engine.ts';
import type { OpenKeys } from '../keys/key-file.ts';
import type { BackoffOptions } from './backoff.ts';
import { enrol } from './enrol.ts';
import { succeed, takeSuccession } from './fork.ts';
import {
  type Membership,
  officeKeyPurpose,
  openMembership,
  readOfficeFile,
  writeOfficeFile,
} from './office-file.ts';
import { giveWay } from './office-fork.ts';
import { type ProblemCode, SyncProblem } from './problem.ts';
import { Sync, type SyncOutcome } from './sync.ts';
import { officeStatus } from './sync-status.ts';

export interface OfficeLineHooks {
  readonly onStatus?: () => void;
  readonly onProgress?: (done: number, total: number, ended: boolean) => void;
  /** The desk goes on under another id: close the engine and open the folder again with these keys. */
  readonly onMoved?: (keys: OpenKeys) => void;
  readonly backoff?: BackoffOptions;
}

/** Earlier ids that an enrolment can name. */
const mostEarlier = 50;

/** How a desk stands with a head office: none, stopped for a reason, or a sync that runs. */
export class OfficeLine {
  readonly #engine: Engine;
  readonly #hooks: OfficeLineHooks;
  #sync: Sync | undefined;
  #stopped: { reason: ProblemCode; company: string; address: string } | undefined;
  #isClosed = false;
  #work: Promise<unknown> = Promise.resolve();

  constructor(engine: Engine, hooks: OfficeLineHooks = {}) {
    this.#engine = engine;
    this.#hooks = hooks;
  }

  /** Starts the sync of an enrolled desk. A damaged book is neither sent nor added to. */
  start(): Promise<void> {
    return this.#next(async () => {
      if (this.#isClosed || this.#sync || this.#engine.fault || !this.#engine.replicable) return;
      const membership = await this.#membership();
      if (membership) await this.#startSync(membership);
      this.#hooks.onStatus?.();
    });
  }

  async stop(): Promise<void> {
    this.#isClosed = true;
    await this.#next(() => this.#stopSync());
  }

  /** Enrols this desk, which keeps a book of its own. */
  async enrol(
    address: string,
    code: string,
  ): Promise<{ ok: true; company: string } | { ok: false; code: ProblemCode }> {
    const { keys } = this.#engine;
    const { site, siteName, desk, publicKey } = keys.file;
    const state = this.#siteState();
    const deskName = state?.desks.find(({ id }) => id === desk)?.name ?? desk;
    try {
      const name = state?.name || siteName;
      const request = {
        ...{ desk, deskName: deskName.slice(0, 30), publicKey, site: { id: site, name } },
        continues: keys.file.moves.toReversed().slice(0, mostEarlier),
      };
      const { membership } = await enrol(address, code, request, this.#engine.crypto);
      await writeOfficeFile(this.#engine.folder.path, membership, this.#engine.keyFor(officeKeyPurpose));
      await this.#next(() => this.#stopSync());
      await this.start();
      return { ok: true, company: membership.company };
    } catch (error) {
      if (error instanceof SyncProblem) return { ok: false, code: error.code };
      throw error;
    }
  }

  /** Sends and fetches at once. @returns when it is done, or failed. */
  async now(): Promise<SyncOutcome> {
    await this.#work;
    if (this.#sync) return this.#sync.now();
    return { ok: false, ...(this.#stopped && { code: this.#stopped.reason }) };
  }

  cancel(): void {
    this.#sync?.cancel();
  }

  /** Postings sent and fetched since the start. */
  get counts(): { readonly pushed: number; readonly pulled: number } {
    return this.#sync?.counts ?? { pushed: 0, pulled: 0 };
  }

  /** @returns undefined while the desk is not enrolled anywhere. */
  status(): OfficeStatus | undefined {
    if (this.#sync) return this.#sync.status();
    if (!this.#stopped) return undefined;
    const { reason, company, address } = this.#stopped;
    const facts = {
      company,
      address,
      waiting: 0,
      metered: false,
      trouble: undefined,
      lastContact: undefined,
    };
    return officeStatus({ ...facts, stopped: reason, clockOff: 0, bookClock: undefined, now: 0 });
  }

  /** What office.json says, if it is this desk's; else why it does not count. */
  async #membership(): Promise<Membership | undefined> {
    const { folder, keys, journal } = this.#engine;
    this.#stopped = undefined;
    const file = await readOfficeFile(folder.path);
    const known = this.#siteState()?.office;
    if (file === undefined) {
      // A restored book on another PC: it was of a company, this desk is not.
      if (known) this.#stopped = { reason: 'enrol-again', company: known.company, address: '' };
      return undefined;
    }
    if (file === 'unreadable') {
      this.#stopped = { reason: 'keys', company: known?.company ?? '', address: '' };
      return undefined;
    }
    const { company, address } = file;
    const membership = openMembership(file, this.#engine.keyFor(officeKeyPurpose));
    if (membership && file.desk === journal.desk) return membership;
    const moved = membership && (await takeSuccession(folder.path, keys, file.desk));
    if (moved) this.#hooks.onMoved?.(moved);
    else this.#stopped = { reason: membership ? 'enrol-again' : 'keys', company, address };
    return undefined;
  }

  async #startSync(membership: Membership): Promise<void> {
    const { folder, replicable, clock, crypto, desk } = this.#engine;
    if (!replicable) return;
    const { onStatus, onProgress, backoff } = this.#hooks;
    const sync = new Sync({
      data: folder.path,
      journal: replicable,
      membership,
      crypto,
      officeKey: this.#engine.keyFor(officeKeyPurpose),
      clock,
      desks: () => vouchedDesks(this.#siteState()),
      fold: (signal) => this.#engine.foldArrived(signal),
      onCaughtUp: async () => {
        const { company, officeKey: publicKey } = membership;
        const joined = await desk.runAsDesk({ command: 'joinOffice', input: { company, publicKey } });
        if (!joined.ok) console.error('The head office was not noted in the book:', joined.refusals);
      },
      onOfficeFork: (fork, client, signal) => {
        const journal = {
          readSince: (...asked: Parameters<typeof replicable.readSince>) => replicable.readSince(...asked),
          // Between two commands: the end of this desk's own chain is taken from the file anew.
          cut: (...from: Parameters<typeof replicable.cut>) => desk.between(() => replicable.cut(...from)),
        };
        return giveWay({ ...fork, journal, client, signal, rebuild: () => this.#engine.rebuild() });
      },
      onFork: (problem) => void this.#next(() => this.#moveOn(sync, membership, problem)),
      ...(onStatus && { onStatus }),
      ...(onProgress && { onProgress }),
      ...(backoff && { backoff }),
    });
    this.#sync = sync;
    await sync.start();
  }

  /** Two books under one id: this one goes on under another. */
  async #moveOn(sync: Sync, membership: Membership, problem: SyncProblem): Promise<void> {
    const { keys, folder } = this.#engine;
    const seq = problem.answer?.seq;
    if (this.#isClosed || this.#sync !== sync || seq === undefined) return;
    try {
      const moved = await succeed({ data: folder.path, keys, membership, client: sync.client, seq });
      await this.#stopSync();
      this.#hooks.onMoved?.(moved);
    } catch (error) {
      // The fork stays what the line says is wrong; the next try asks again.
      if (!(error instanceof SyncProblem)) throw error;
      console.warn('The head office does not let this desk go on under another id yet:', error.message);
    }
  }

  async #stopSync(): Promise<void> {
    const sync = this.#sync;
    this.#sync = undefined;
    await sync?.stop();
  }

  #siteState(): SiteState | undefined {
    return this.#engine.views.state<SiteState>(`site:${this.#engine.keys.file.site}`);
  }

  /** Starting, stopping and moving happen one after another. */
  #next<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#work.then(work);
    this.#work = done.catch((error: unknown) => console.error('The line to the head office:', error));
    return done;
  }
}

/** Only keys that the head office stands for. */
function vouchedDesks(site: SiteState | undefined): ReadonlyMap<string, string> {
  const vouched = site?.desks.filter((desk) => desk.vouched) ?? [];
  return new Map(vouched.map(({ id, publicKey }) => [id, publicKey]));
}
