import type { Row } from '../../../shared/domain/area.ts';

export interface OpenAtUnit {
  readonly count: number;
  /** Two desks wrote different things about the household. */
  readonly differs: boolean;
}

/** What is still to be done, room by room. */
export function openByUnit(rows: readonly Row[]): ReadonlyMap<string, OpenAtUnit> {
  const units = new Map<string, OpenAtUnit>();
  for (const { unit, kind } of rows) {
    if (unit === undefined) continue;
    const { count, differs } = units.get(unit) ?? { count: 0, differs: false };
    const conflict = kind === 'household-conflict';
    units.set(unit, { count: conflict ? count : count + 1, differs: differs || conflict });
  }
  return units;
}
