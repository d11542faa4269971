import type { Entry } from '../../journal/posting.ts';
import type { EntryMeta, Projection } from '../area.ts';
import { daySigned, handoverChecked, handoverSigned } from './entries.ts';
import type { DayState, HandoverAreaState, HandoverState } from './state.ts';

export function foldHandover(
  state: HandoverAreaState | undefined,
  entry: Entry,
  { at }: EntryMeta,
): HandoverAreaState | undefined {
  if (handoverSigned.is(entry)) return { kind: 'handover', ...entry.data, at };
  if (handoverChecked.is(entry)) {
    return state?.kind === 'handover' ? { ...state, checked: { by: entry.data.by, at } } : state;
  }
  if (daySigned.is(entry)) {
    const { date, ...signature } = entry.data;
    const before = state?.kind === 'day' ? state.signatures : [];
    return { kind: 'day', date, signatures: [...before, { ...signature, at }] };
  }
  return state;
}

export function projectHandover(subject: string, state: HandoverAreaState): Projection {
  return state.kind === 'day' ? projectDay(subject, state) : projectLog(subject, state);
}

function projectLog(subject: string, state: HandoverState): Projection {
  const { number, desk, at, shift, from, to, lines, cash, remark, checked } = state;
  return {
    rows: [
      {
        kind: 'handover',
        id: subject,
        scope: desk,
        status: checked ? 'checked' : 'signed',
        at,
        data: {
          number,
          shift: shift.label,
          from: from.name,
          to: to.name,
          open: lines.length,
          difference: cash?.difference ?? 0,
          remark: remark ?? '',
          checkedBy: checked?.by.name ?? '',
        },
      },
    ],
    search: [{ title: number, subtitle: `${shift.label} ${from.name} → ${to.name}`, numbers: [number] }],
  };
}

function projectDay(subject: string, { date, signatures }: DayState): Projection {
  const last = signatures.at(-1);
  return {
    rows: [
      {
        kind: 'day',
        id: subject,
        status: 'signed',
        at: last?.at ?? `${date}T00:00:00+08:00`,
        data: {
          date,
          by: last?.by.name ?? '',
          handovers: signatures.flatMap((signature) => signature.handovers),
          remark: last?.remark ?? '',
        },
      },
    ],
  };
}
