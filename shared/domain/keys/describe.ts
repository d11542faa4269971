import type { Entry } from '../../journal/posting.ts';
import { maskPhone } from '../../values/mask.ts';
import type { LogLine } from '../area.ts';
import { describeRevealed } from '../households/describe.ts';
import { placeLabel, placeText } from '../households/places.ts';
import { borrowerKind, callAnswer } from './choices.ts';
import { keyAdded, keyChanged, keyRetired, keySlipIssued, keySlipReturned } from './entries.ts';
import { keyForm } from './key-form.ts';
import type { SlipValues } from './schemas.ts';
import { keySlipForm } from './slip-form.ts';

export function describeKeys(entry: Entry): LogLine {
  if (keyAdded.is(entry)) {
    return { key: 'keys.log.added', values: { label: entry.data.label, count: entry.data.count } };
  }
  if (keyChanged.is(entry)) {
    const changes = entry.data.changes.map(({ path, from, to }) => ({
      label: placeLabel(keyForm, path, undefined),
      from: placeText(keyForm, path, from),
      to: placeText(keyForm, path, to),
    }));
    return { key: 'keys.log.changed', values: { label: entry.data.label }, changes };
  }
  if (keyRetired.is(entry)) return { key: 'keys.log.retired', values: entry.data };
  if (keySlipIssued.is(entry)) {
    const { number, keyLabel, count, borrower, borrowerKind: kind, reason } = entry.data;
    const who = `${borrowerKind.label(kind).zh} ${borrower}`;
    return {
      key: 'keys.log.issued',
      values: { number, label: keyLabel, count, who, reason, check: checkText(entry.data) },
    };
  }
  if (keySlipReturned.is(entry)) {
    const { number, keyLabel: label, count, lost, by, remark = '' } = entry.data;
    const values = { number, label, count, lost, by, remark };
    return { key: lost > 0 ? 'keys.log.lost' : 'keys.log.returned', values };
  }
  const number = entry.subject.slice(entry.subject.indexOf(':') + 1);
  return describeRevealed(entry, keySlipForm, number) ?? { key: 'keys.log.other', values: { number } };
}

/** The check as it stands on the slip and in the log: who was asked, by which number, when, and the answer [KEY]. */
export function checkText(slip: SlipValues): string {
  if (slip.borrowerKind === 'owner') return '业主已出示身份证件';
  if (slip.borrowerKind === 'staff')
    return `部门负责人 ${slip.head ?? ''} 确认 ${clock(slip.headConfirmedAt)}`;
  const answer = slip.callAnswer ? callAnswer.label(slip.callAnswer).zh : '';
  const number = slip.calledNumber ? maskPhone(slip.calledNumber) : '';
  const viewing = slip.viewingAllowed ? '，同意凭钥匙看房' : '';
  return `致电业主 ${slip.calledName ?? ''} ${number} ${clock(slip.calledAt)} 答复：${answer}${viewing}`;
}

/** 11-21 15:42 of an ISO time. */
export function clock(at: string | undefined): string {
  return at ? `${at.slice(5, 10)} ${at.slice(11, 16)}` : '';
}
