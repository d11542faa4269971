import type { ImportRow } from '../../shared/bridge/answers.ts';
import type { Refusal } from '../../shared/domain/area.ts';
import type { Outcome } from '../../shared/domain/imports/decide-import.ts';
import type { PreparedLine } from './prepare-roster.ts';

/** What would become of a household, without what would be written of it. */
export interface Fate {
  readonly result: Outcome['result'];
  readonly refusals?: readonly Refusal[];
}

/** What the preview says of a line. */
export function previewRow({ sheet, line, unit, name, warnings }: PreparedLine, fate?: Fate): ImportRow {
  const base = { sheet, line, unit: unit ?? '', name };
  if (!fate) return { ...base, result: 'refused', reasons: [{ code: 'import.no-room' }, ...warnings] };
  if (fate.result === 'refused') {
    const why = (fate.refusals ?? []).map(({ code, values }) => ({ code, ...(values && { values }) }));
    return { ...base, result: 'refused', reasons: [...why, ...warnings] };
  }
  // A line that is in the book already has nothing more to say.
  const result = warnings.length > 0 && fate.result !== 'same' ? 'warned' : fate.result;
  return { ...base, result, reasons: warnings };
}

export function countsOf(rows: readonly ImportRow[]) {
  const counts = { new: 0, changed: 0, same: 0, warned: 0, refused: 0 };
  for (const { result } of rows) counts[result] += 1;
  return counts;
}
