import { maskPhone } from '../../values/mask.ts';
import { formatUnit } from '../../values/unit-code.ts';
import type { Projection, Row } from '../area.ts';
import { borrowerKind } from './choices.ts';
import {
  isSlip,
  type KeyReturn,
  type KeySlipState,
  type KeyState,
  type KeysState,
  outstanding,
} from './state.ts';

export function projectKeys(subject: string, state: KeysState): Projection {
  return isSlip(state) ? projectSlip(subject, state) : projectKey(subject, state);
}

function projectKey(subject: string, key: KeyState): Projection {
  const { label, kind, count, place = '', hook = '', unit } = key;
  const inUnit = unit ? { unit } : {};
  const row = {
    kind: 'key',
    id: subject,
    ...inUnit,
    status: key.retiredAt ? 'retired' : 'active',
    at: key.addedAt,
    data: { label, kind, count, place, hook, unit: unit ?? '' },
  };
  if (key.retiredAt) return { rows: [row] };
  const subtitle = ['钥匙', unit ? formatUnit(unit) : '', place, hook].filter(Boolean).join(' · ');
  return { rows: [row], search: [{ title: label, subtitle, ...inUnit, names: [label] }] };
}

/** Open until every key of the slip is back or written off; overdue is what is open past its due time. */
function projectSlip(subject: string, slip: KeySlipState): Projection {
  const out = outstanding(slip);
  const inUnit = slip.unit ? { unit: slip.unit } : {};
  const maskedPhone = slip.phone ? maskPhone(slip.phone) : '';
  const last = slip.returns.at(-1);
  return {
    rows: [
      {
        kind: 'key-slip',
        id: subject,
        ...inUnit,
        scope: slip.key,
        status: out > 0 ? 'out' : 'returned',
        open: out > 0,
        due: slip.due,
        at: slip.issuedAt,
        data: {
          number: slip.number,
          keyLabel: slip.keyLabel,
          // Still out while open, given out once all is settled.
          count: out > 0 ? out : slip.count,
          borrower: slip.borrower,
          borrowerKind: slip.borrowerKind,
          maskedPhone,
          guard: slip.guard ?? '',
          reason: slip.reason,
          returnedAt: out === 0 ? (last?.at ?? '') : '',
          lost: slip.returns.reduce((sum, one) => sum + one.lost, 0),
          clerk: slip.clerk,
        },
      },
      ...slip.returns.map((back, index) => returnRow(subject, slip, back, index)),
    ],
    search: [
      {
        title: `钥匙领用条 ${slip.number}`,
        subtitle: [slip.keyLabel, borrowerKind.label(slip.borrowerKind).zh, slip.borrower, maskedPhone]
          .filter(Boolean)
          .join(' · '),
        ...inUnit,
        names: [slip.borrower],
        phones: slip.phone ? [slip.phone] : [],
        numbers: [slip.number],
      },
    ],
  };
}

/** Each time keys came back: a day's work counts them on the day they came, not on the day they went out. */
function returnRow(subject: string, slip: KeySlipState, back: KeyReturn, index: number): Row {
  const { at, count, lost, receivedBy } = back;
  const { number, keyLabel, borrower } = slip;
  return {
    kind: 'key-return',
    id: `${subject}/${index + 1}`,
    ...(slip.unit ? { unit: slip.unit } : {}),
    scope: subject,
    due: slip.due,
    at,
    data: { number, keyLabel, borrower, count, lost, clerk: receivedBy },
  };
}
