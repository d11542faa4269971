import { performance } from 'node:perf_hooks';
import type { Answer } from '../../shared/bridge/answers.ts';
import type { Decision, Refusal, StaffMember } from '../../shared/domain/area.ts';
import { refusalTexts } from '../../shared/domain/refusal-text.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import type { StaffState } from '../../shared/domain/staff/state.ts';
import type { Entry, Posting } from '../../shared/journal/posting.ts';
import type { Journal, PostingDraft } from '../journal/journal.ts';
import { appendAndFold } from './append-and-fold.ts';
import { decisionContext } from './context.ts';
import { type Act, asTrace, type Decided, draftOf } from './decided.ts';
import type { Envelope } from './envelope.ts';
import { type PictureStore, tryErasures } from './erasures.ts';
import { foldMissing } from './fold-missing.ts';
import { checkApprover, checkPin } from './pin-check.ts';
import { hashPin } from './pins.ts';
import { refusalOfIssue, roleRefusalOf } from './refusals.ts';
import { Sequence } from './sequence.ts';
import { deskItself, type Session } from './session.ts';
import { type Stretch, writeTogether } from './together.ts';
import type { Changed, DeskViews } from './views-port.ts';

export interface DeskParts {
  readonly registry: Registry;
  readonly journal: Journal;
  readonly views: DeskViews;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Where pictures of erased people are removed. */
  readonly pictures?: PictureStore;
  /** The book is damaged: people may sign on and look, nothing is written. */
  readonly readOnly?: boolean;
  /** Orders commands and long work; one of its own when left out. */
  readonly sequence?: Sequence;
  readonly onChanged?: (changed: Changed, posting: Posting) => void;
}

/**
 * Carries out one command at a time: checks it, decides it, appends one posting, folds it, answers. When the answer
 * says ok, the posting is on the disk.
 */
export class Desk {
  readonly #parts: DeskParts;
  readonly #sequence: Sequence;
  readonly #withText: (refusal: Refusal) => Refusal;

  constructor(parts: DeskParts) {
    this.#parts = parts;
    this.#sequence = parts.sequence ?? new Sequence();
    this.#withText = refusalTexts(parts.registry);
  }

  /** Folds what a crash left between journal and views. Call once before the first command. */
  async mend(): Promise<void> {
    await foldMissing(this.#parts);
    if (!this.#parts.readOnly) await tryErasures(this.#parts);
  }

  /** Runs a command of the person signed on in `session`. */
  run(envelope: Envelope, session: Session): Promise<Answer> {
    return this.#sequence.next(async () => {
      const operator = this.#presentOperator(session);
      const answer = await this.#carryOut(envelope, operator);
      const signedOn = answer.ok ? answer.answer?.signedOn : undefined;
      const member = typeof signedOn === 'string' ? this.#staffMember(signedOn) : undefined;
      if (member) session.signOn(member);
      return answer;
    });
  }

  /** Runs a command of the desk itself: set-up, spool. */
  runAsDesk(envelope: Envelope): Promise<Answer> {
    return this.#sequence.next(() => this.#carryOut(envelope, deskItself));
  }

  /**
   * Runs commands of long work, all of them or none: decided on the same state, made durable by one commit, folded one
   * after another with turns of the event loop in between. Only for commands that need nothing of one another.
   * @returns the first refusal, or ok when all are on the disk and folded
   */
  runTogether(
    envelopes: readonly Envelope[],
    by: Session | 'desk',
    watch?: (stretch: Stretch) => void,
  ): Promise<Answer> {
    return this.#sequence.next(async () => {
      const operator = by === 'desk' ? deskItself : this.#presentOperator(by);
      const before = performance.eventLoopUtilization();
      const drafts: PostingDraft[] = [];
      for (const envelope of envelopes) {
        const decided = await this.#decide(envelope, operator);
        if (!('decision' in decided)) {
          if (decided.ok) continue; // A request that was carried out before.
          return decided;
        }
        const { decision } = decided;
        if ('refusals' in decision) return this.#refused(...decision.refusals);
        if (this.#parts.readOnly) return this.#refused({ code: 'desk.read-only' });
        if (decision.entries.length > 0) drafts.push(draftOf(decided, decision.entries));
      }
      const refusal = await writeTogether(this.#parts, drafts, before, watch);
      return refusal ? this.#refused(refusal) : { ok: true };
    });
  }

  /** Lets long work (an import, a backup) happen between two commands. */
  between<T>(work: () => Promise<T>): Promise<T> {
    return this.#sequence.next(work);
  }

  async #carryOut(envelope: Envelope, operator: StaffMember | undefined): Promise<Answer> {
    const decided = await this.#decide(envelope, operator);
    return 'decision' in decided ? this.#write(decided) : decided;
  }

  /** What the command comes to, or the answer that ends it before anything is decided. */
  async #decide(envelope: Envelope, operator: StaffMember | undefined): Promise<Decided | Answer> {
    const { registry, views, clock, journal } = this.#parts;
    if (!this.#parts.readOnly) await foldMissing(this.#parts);
    const done = envelope.request && views.requestAnswer(envelope.request);
    if (done) return this.#repeated(done);

    const command = registry.command(envelope.command);
    if (!command)
      return this.#refused({ code: 'desk.unknown-command', values: { command: envelope.command } });
    const roleRefusal = roleRefusalOf(command, operator);
    if (roleRefusal) return this.#refused(roleRefusal);
    const by = operator ?? deskItself;

    const parsed = command.input.safeParse(envelope.input);
    if (!parsed.success) return this.#refused(...parsed.error.issues.map(refusalOfIssue));
    const input = parsed.data;

    const now = clock();
    const approval = envelope.approver && (await checkApprover(views, envelope.approver, by, now));
    if (approval?.refusal) {
      if (approval.entries && !this.#parts.readOnly)
        await this.#append({ envelope: asTrace(envelope), by, approver: undefined, now }, approval.entries);
      return this.#refused(approval.refusal);
    }
    const context = decisionContext({
      site: journal.site,
      desk: journal.desk,
      now,
      views,
      operator: by,
      approver: approval?.approver,
      acknowledged: envelope.acknowledged ?? [],
      ...(await this.#pinsOf(input, now)),
    });
    const wanted = command.approval?.(input, context);
    if (wanted && !context.approver) {
      return this.#refused({ code: 'desk.approval-needed', values: { roles: wanted.join(' ') } });
    }
    if (wanted && context.approver && !wanted.includes(context.approver.role)) {
      return this.#refused({ code: 'desk.approver-role', field: 'approver' });
    }
    const decision = command.decide(input, context);
    return {
      envelope,
      by: operator ?? this.#whoSignsOn(decision) ?? by,
      approver: context.approver,
      decision,
      now,
    };
  }

  /** Signing on is written in the name of who has just proven to be there. */
  #whoSignsOn(decision: Decision): StaffMember | undefined {
    const signedOn = 'answer' in decision ? decision.answer?.signedOn : undefined;
    return typeof signedOn === 'string' ? this.#staffMember(signedOn) : undefined;
  }

  async #write(decided: Decided): Promise<Answer> {
    const { envelope, decision } = decided;
    const refusals = 'refusals' in decision ? decision.refusals : [];
    const entries = decision.entries ?? [];
    if (entries.length === 0) {
      if (refusals.length > 0) return this.#refused(...refusals);
      return { ok: true, ...('answer' in decision && decision.answer && { answer: decision.answer }) };
    }
    if (this.#parts.readOnly) {
      if (envelope.command !== 'signOn' || !('answer' in decision))
        return this.#refused({ code: 'desk.read-only' });
      return { ok: true, answer: decision.answer ?? {} };
    }
    const act = refusals.length > 0 ? asTrace(envelope) : envelope;
    const written = await this.#append({ ...decided, envelope: act }, entries);
    if ('code' in written) return this.#refused(written);
    if (refusals.length > 0) return { ...this.#refused(...refusals), posting: written.id };
    const answer = 'answer' in decision ? decision.answer : undefined;
    return { ok: true, posting: written.id, ...(answer && { answer }) };
  }

  async #append(act: Act, entries: readonly Entry[]): Promise<Posting | Refusal> {
    const written = await appendAndFold(this.#parts, draftOf(act, entries));
    if ('code' in written) return written;
    await tryErasures(this.#parts);
    this.#parts.onChanged?.(written.changed, written.posting);
    return written.posting;
  }

  /** What a request that was already carried out answers: its numbers, read back from the book. */
  async #repeated(id: string): Promise<Answer> {
    const { registry, journal } = this.#parts;
    const [posting] = await journal.read([id]);
    const entries = posting?.body.flatMap((part) => (part ? [registry.upcast(part.entry)] : [])) ?? [];
    const numbers = entries.flatMap((entry) => registry.entry(entry.type)?.numberOf?.(entry.data) ?? []);
    const answer = { repeated: true, ...(numbers[0] !== undefined && { number: numbers[0] }) };
    return { ok: true, posting: id, answer };
  }

  async #pinsOf(input: unknown, now: number) {
    const { staff, pin, newPin } = (input ?? {}) as { staff?: unknown; pin?: unknown; newPin?: unknown };
    const checked =
      typeof staff === 'string' && typeof pin === 'string'
        ? await checkPin(this.#parts.views, staff, pin, now)
        : undefined;
    return {
      pin: checked === 'right' || checked === 'wrong' ? checked : undefined,
      newPinHash: typeof newPin === 'string' ? await hashPin(newPin) : undefined,
    };
  }

  /** The session's clerk as the register has them now: somebody who left in the meantime is signed off. */
  #presentOperator(session: Session): StaffMember | undefined {
    const id = session.operator?.id;
    const present = id === undefined ? undefined : this.#staffMember(id);
    if (present) session.signOn(present);
    else session.signOff();
    return present;
  }

  #staffMember(id: string): StaffMember | undefined {
    const state = this.#parts.views.state<StaffState>(`staff:${id}`);
    return state?.active ? { id, name: state.name, role: state.role } : undefined;
  }

  #refused(...refusals: readonly Refusal[]): Answer {
    return { ok: false, refusals: refusals.map(this.#withText) };
  }
}
