import type { Context, Refusal } from '../../../shared/domain/area.ts';
import { checkHandover } from '../../../shared/domain/handover/check.ts';
import type { HandoverDraft } from '../../../shared/domain/handover/draft.ts';
import { handOverInput } from '../../../shared/domain/handover/input.ts';
import { type HandoverWork, inputOf } from './work.ts';

export const steps = ['post', 'cash', 'open', 'read', 'sign'] as const;
export type Step = (typeof steps)[number];

/** The step in which a refused field is put right. */
export function stepOf(field: string | undefined): Step {
  const word = field?.split('.')[0] ?? '';
  if (word === 'post') return 'post';
  if (['cash', 'denominations', 'differenceReason', 'reason'].includes(word)) return 'cash';
  if (word === 'lines' || word === 'reliefs') return 'open';
  return word === 'readPrevious' ? 'read' : 'sign';
}

/** A leader is asked for the PIN when the handover is signed; until then a relief that was ticked counts as approved. */
const approvedAtSigning: Pick<Context, 'approver'> = { approver: { id: '', name: '', role: 'supervisor' } };

/**
 * All that still speaks against signing, by the rules that the command itself checks [DUTY 4.11], in the order of the
 * steps. Empty: the two can sign.
 */
export function missing(draft: HandoverDraft, work: HandoverWork, pin: string): readonly Refusal[] {
  const { items, open, previous, cash } = draft;
  const given = inputOf(work, items, pin);
  // Who relieves is asked for below: an empty name must not hide what else is missing.
  const read = handOverInput.safeParse({ ...given, staff: given.staff || 'nobody' });
  const wrong: Refusal[] = read.success
    ? checkHandover(read.data, approvedAtSigning, { items, open, previous })
    : read.error.issues.map(({ message, path }) => ({ code: message, field: path.join('.') }));
  const unsaid = cash?.record && cash.record.difference !== 0 && work.differenceReason.trim() === '';
  const all: Refusal[] = [
    ...wrong,
    ...(cash && !cash.record ? [{ code: 'handover.count-cash', field: 'cash' }] : []),
    ...(unsaid ? [{ code: 'handover.difference-reason', field: 'differenceReason' }] : []),
    ...(work.staff === '' ? [{ code: 'handover.choose-receiver', field: 'staff' }] : []),
    ...(pin.length < 4 ? [{ code: 'handover.pin-wanted', field: 'pin' }] : []),
  ];
  return all.sort((a, b) => steps.indexOf(stepOf(a.field)) - steps.indexOf(stepOf(b.field)));
}

export interface Lack {
  readonly refusal: Refusal;
  /** How many of its kind it stands for. */
  readonly count: number;
}

/** More than two of a kind are said as one: twelve lines of the same would hide the one that matters. */
export function grouped(refusals: readonly Refusal[]): readonly Lack[] {
  return refusals.flatMap((refusal, place) => {
    const alike = refusals.filter(({ code }) => code === refusal.code);
    if (alike.length <= 2 || !many.includes(refusal.code)) return [{ refusal, count: 1 }];
    return refusals.findIndex(({ code }) => code === refusal.code) === place
      ? [{ refusal, count: alike.length }]
      : [];
  });
}

/** Codes that the page can also say of several: `handover.many.<code>`. */
const many = ['handover.line-missing', 'post.not-counted'];
