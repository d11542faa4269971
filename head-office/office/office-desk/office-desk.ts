import { randomBytes, randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { hashPin } from '../../../main/desk/pins.ts';
import { nodeChainCrypto } from '../../../main/journal/crypto.ts';
import type { Answer } from '../../../shared/bridge/answers.ts';
import type { CommandDefinition, Decision, Refusal, StaffMember } from '../../../shared/domain/area.ts';
import { officeClerkId } from '../../../shared/domain/office/office-clerk.ts';
import { privacyErased } from '../../../shared/domain/privacy/entries.ts';
import { refusalTexts } from '../../../shared/domain/refusal-text.ts';
import type { Registry } from '../../../shared/domain/registry.ts';
import { sealPosting } from '../../../shared/journal/chain.ts';
import { hlcMillis, laterHlc, nextHlc } from '../../../shared/journal/hlc.ts';
import type { Entry, Posting } from '../../../shared/journal/posting.ts';
import { farFuture } from '../../../shared/sync/protocol.ts';
import { localDate, localIso } from '../../../shared/values/time.ts';
import { neverApart } from '../../intake/never-apart.ts';
import type { OfficeParts } from '../../parts.ts';
import { createFold, type SiteFold } from '../folding/fold.ts';
import { type FoldingParts, withRegistry } from '../registry.ts';
import { type BookEnd, OfficeBook } from './book.ts';
import { decideWith } from './decide.ts';
import { Turns } from './turns.ts';

export interface OfficeAct {
  readonly command: string;
  readonly input: unknown;
  /** Sent again, it is not carried out again. */
  readonly request?: string;
  readonly acknowledged?: readonly string[];
}

/** The head office writing in the books of its sites. */
export interface OfficeDesk {
  /** Stands for a desk's key in the site's book, so that the site's other desks believe its postings. */
  vouch(site: string, deskId: string, deskName: string, publicKey: string): Promise<void>;
  /** Tells the site's desks that one of them is shut out. */
  shutOut(site: string, deskId: string): Promise<Answer>;
  /** A command in the name of a person who is signed on at the dashboard. */
  run(site: string, act: OfficeAct, account: string): Promise<Answer>;
  /**
   * Writes anew what stands in a posting of its own that was lost when its database was put back, and whose number was
   * given out again since. Asked again it is not written again.
   */
  writeAnew(site: string, lost: Posting): Promise<void>;
  /** A command of the head office itself: also those that no person may run. */
  runAsOffice(site: string, act: OfficeAct): Promise<Answer>;
}

/** The head office acting by itself: enrolment, retention. */
const officeItself: StaffMember = { id: '', name: '', role: 'auditor' };

/** How often another instance may come in between before something is wrong. */
const mostTries = 50;

/** What an act comes to. */
interface Made {
  readonly entries: readonly Entry[];
  readonly clerk: string;
  readonly answer?: Readonly<Record<string, unknown>>;
}

/** Thrown when the enrolment of a desk cannot be written: it must not be answered as done. */
class NotWritten extends Error {
  override readonly name = 'NotWritten';
}

export function createOfficeDesk(given: OfficeParts & { readonly registry?: Registry }): OfficeDesk {
  const parts = withRegistry(given);
  const desk = new HeadOfficeDesk(parts, createFold(parts));
  return {
    async vouch(site, deskId, deskName, publicKey) {
      const request = `enrol:${deskId}:${publicKey.slice(-32)}`;
      const input = { deskId, deskName, publicKey };
      const answer = await desk.carryOut(site, { command: 'enrolDesk', input, request }, officeItself);
      if (!answer.ok) throw new NotWritten(answer.refusals?.map(({ code }) => code).join(' ') ?? deskId);
    },
    shutOut: (site, deskId) =>
      desk.carryOut(site, { command: 'revokeDesk', input: { deskId } }, officeItself),
    run: (site, act, account) =>
      desk.carryOut(site, act, { id: officeClerkId(account), name: account, role: 'manager' }),
    writeAnew: (site, lost) => desk.writeAnew(site, lost),
    runAsOffice: (site, act) => desk.carryOut(site, act, officeItself),
  };
}

class HeadOfficeDesk {
  readonly #parts: FoldingParts;
  readonly #fold: SiteFold;
  readonly #turns = new Turns();
  readonly #crypto: ReturnType<typeof nodeChainCrypto>;
  readonly #withText: (refusal: Refusal) => Refusal;

  constructor(parts: FoldingParts, fold: SiteFold) {
    this.#parts = parts;
    this.#fold = fold;
    this.#crypto = nodeChainCrypto(parts.keys.privateKey);
    this.#withText = refusalTexts(parts.registry);
  }

  async carryOut(site: string, act: OfficeAct, by: StaffMember): Promise<Answer> {
    const command = this.#parts.registry.command(act.command);
    if (!command) return this.#refused({ code: 'desk.unknown-command', values: { command: act.command } });
    if (!mayRun(command, by)) return this.#refused({ code: 'desk.not-your-role' });
    const parsed = command.input.safeParse(act.input);
    if (!parsed.success) return this.#refused(...parsed.error.issues.map(refusalOfIssue));
    const pin = (parsed.data as { newPin?: unknown } | null | undefined)?.newPin;
    const newPinHash = typeof pin === 'string' ? await hashPin(pin) : undefined;
    // One act has one request id, also when it has to be decided anew because another instance came in between.
    const request = act.request ?? randomUUID();
    return this.#write(site, request, act.command, async (book, end, now) => {
      const decided = await this.#decide(site, book, end, command, parsed.data, act, by, now, newPinHash);
      if ('code' in decided) return this.#refused(decided);
      const answer = 'answer' in decided && decided.answer ? { answer: decided.answer } : {};
      const refusals = 'refusals' in decided ? decided.refusals : [];
      // What a refused act would leave in the book belongs to the desk where it was tried.
      if (refusals.length > 0) return this.#refused(...refusals);
      const entries = decided.entries ?? [];
      return entries.length === 0 ? { ok: true, ...answer } : { entries, clerk: by.id, ...answer };
    });
  }

  async writeAnew(site: string, { hash, command, clerk, body }: Posting): Promise<void> {
    const entries = body.flatMap((part) => part?.entry ?? []);
    // Keeping times are applied anew every day. An erasure of then must not take what was written since.
    if (entries.length === 0 || entries.some(privacyErased.is)) return;
    await this.#write(site, `anew:${hash}`, command, async () => ({ entries, clerk }));
  }

  /** Appends what `make` says, or answers what it answers, under the site's lock and once for each request. */
  #write(
    site: string,
    request: string,
    command: string,
    make: (book: OfficeBook, end: BookEnd, now: number) => Promise<Made | Answer>,
  ): Promise<Answer> {
    return this.#turns.of(site, async () => {
      const book = new OfficeBook(this.#parts, site);
      for (let tries = 0; tries < mostTries; tries += 1) {
        const end = await book.catchUp();
        const done = await book.postingOf(request);
        if (done !== undefined) return { ok: true, posting: done, answer: { repeated: true } };
        const now = this.#parts.clock();
        const made = await make(book, end, now);
        if (!('entries' in made)) return made;
        const { entries, clerk, answer } = made;
        const posting = await this.#seal(site, end, { entries, clerk, command, request, now });
        const after = { seq: end.seq, hash: end.hash };
        const appended = await this.#parts.store.append([posting], after, neverApart);
        if (appended.kind === 'stored')
          return { ok: true, posting: posting.id, ...(answer !== undefined && { answer }) };
      }
      throw new NotWritten(`Other instances of the head office did not let ${command} in at ${site}`);
    });
  }

  async #decide(
    site: string,
    book: OfficeBook,
    { desk }: BookEnd,
    command: CommandDefinition,
    input: unknown,
    act: OfficeAct,
    operator: StaffMember,
    now: number,
    newPinHash: string | undefined,
  ): Promise<Decision | Refusal> {
    const numbers = await book.numbersOf(desk, localDate(now));
    const known = this.#fold.knownOf(site);
    const acknowledged = act.acknowledged ?? [];
    return decideWith({ site, desk, now, operator, acknowledged, newPinHash, numbers, known }, (context) => {
      const wanted = command.approval?.(input, context);
      if (wanted) return { code: 'desk.approval-needed', values: { roles: wanted.join(' ') } };
      return command.decide(input, context);
    });
  }

  async #seal(
    site: string,
    end: BookEnd,
    act: {
      readonly entries: readonly Entry[];
      readonly clerk: string;
      readonly command: string;
      readonly request: string;
      readonly now: number;
    },
  ): Promise<Posting> {
    const seen = await this.#fold.seenHlc(site);
    // After everything seen at the site, except what only came to be seen because a person let a wrong clock through.
    const follows = hlcMillis(seen) <= act.now + farFuture ? laterHlc(end.hlc, seen) : end.hlc;
    const body = act.entries.map((entry) => ({ salt: randomBytes(16).toString('base64url'), entry }));
    return sealPosting(
      {
        site,
        desk: end.desk,
        seq: end.seq + 1,
        hlc: nextHlc(follows, act.now),
        at: localIso(act.now),
        clerk: act.clerk,
        approver: '',
        command: act.command,
        request: act.request,
        prev: end.hash,
      },
      body,
      this.#crypto,
    );
  }

  #refused(...refusals: readonly Refusal[]): Answer {
    return { ok: false, refusals: refusals.map(this.#withText) };
  }
}

function mayRun({ roles }: CommandDefinition, by: StaffMember): boolean {
  return by === officeItself || roles === 'everyone' || roles.includes(by.role);
}

function refusalOfIssue(issue: z.core.$ZodIssue): Refusal {
  const isTextKey = /^[a-z-]+\.[a-z.-]+$/.test(issue.message);
  return { code: isTextKey ? issue.message : 'error.invalid', field: issue.path.join('.') };
}
