import { z } from 'zod';
import type { handOverInput } from '../../../shared/domain/handover/input.ts';

const typed = z.record(z.string(), z.string());

/** Everything typed on the handover page, as it is kept in the draft. The PIN is not: it is never kept. */
const handoverWork = z.object({
  /** By item id; figures as typed. */
  counted: typed,
  damaged: typed,
  explained: typed,
  /** By face value in fen; figures as typed. */
  denominations: typed,
  differenceReason: z.string(),
  /** By id of the open item. */
  lines: typed,
  receivers: typed,
  reliefs: z.array(z.string()),
  readPrevious: z.boolean(),
  /** The relieving clerk. */
  staff: z.string(),
  remark: z.string(),
  /** SVG path data in a 300 x 100 box. */
  strokes: z.object({ from: z.string(), to: z.string() }),
});
export type HandoverWork = z.infer<typeof handoverWork>;

export const noWork: HandoverWork = {
  counted: {},
  damaged: {},
  explained: {},
  denominations: {},
  differenceReason: '',
  lines: {},
  receivers: {},
  reliefs: [],
  readPrevious: false,
  staff: '',
  remark: '',
  strokes: { from: '', to: '' },
};

/** The work as a draft holds it; what an older version wrote and this one cannot read is begun anew. */
export function workOf(values: unknown): HandoverWork {
  return handoverWork.catch(noWork).parse(values);
}

/** A whole figure as typed, or undefined. */
export function whole(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}

type HandOverGiven = z.input<typeof handOverInput>;

/** What the command is given. Items nobody counted and lines nobody wrote are left out, so that they are refused. */
export function inputOf(
  work: HandoverWork,
  items: readonly { readonly id: string }[],
  pin: string,
): HandOverGiven {
  const text = (words: string | undefined) => words?.trim() ?? '';
  const ids = [...new Set([...Object.keys(work.lines), ...Object.keys(work.receivers)])];
  const strokes = {
    ...(work.strokes.from !== '' && { from: work.strokes.from }),
    ...(work.strokes.to !== '' && { to: work.strokes.to }),
  };
  return {
    staff: work.staff,
    pin,
    post: items.flatMap(({ id }) => {
      const counted = whole(work.counted[id]);
      const remark = text(work.explained[id]);
      if (counted === undefined) return [];
      return [{ id, counted, damaged: whole(work.damaged[id]) ?? 0, ...(remark && { remark }) }];
    }),
    ...(text(work.differenceReason) && { differenceReason: text(work.differenceReason) }),
    lines: ids.flatMap((id) => {
      const line = text(work.lines[id]);
      const receiver = text(work.receivers[id]);
      return line === '' && receiver === '' ? [] : [{ id, line, ...(receiver && { receiver }) }];
    }),
    reliefs: work.reliefs.map((id) => ({ id })),
    readPrevious: work.readPrevious,
    ...(text(work.remark) && { remark: text(work.remark) }),
    strokes,
  };
}
