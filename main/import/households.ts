import type { RosterRow, Values } from './roster-row.ts';

/** A household as a roster tells it, with the lines it was told in. */
export interface RosterHousehold {
  readonly unit: string;
  readonly values: Values;
  readonly rows: readonly RosterRow[];
}

/** Lines of one room make one household: its people and vehicles in the order of the lines. */
export function householdsOf(rows: readonly RosterRow[]): readonly RosterHousehold[] {
  const byUnit = new Map<string, RosterRow[]>();
  for (const row of rows) {
    if (row.unit === undefined) continue;
    const known = byUnit.get(row.unit);
    if (known) known.push(row);
    else byUnit.set(row.unit, [row]);
  }
  return [...byUnit].map(([unit, lines]) => ({ unit, values: valuesOf(unit, lines), rows: lines }));
}

function valuesOf(unit: string, rows: readonly RosterRow[]): Values {
  const room: Values = Object.assign({}, ...rows.map((row) => row.room));
  const persons = distinct(
    rows,
    (row) => row.person,
    (person) => `${person.name}|${person.idNumber ?? person.phone ?? ''}`,
  );
  const vehicles = distinct(
    rows,
    (row) => row.vehicle,
    (vehicle) => String(vehicle.plate),
  );
  return { unit, ...room, persons, vehicles, pets: [] };
}

/** A person who stands in two lines (two vehicles, two rooms of a workbook) is one person. */
function distinct(
  rows: readonly RosterRow[],
  partOf: (row: RosterRow) => Values | undefined,
  keyOf: (part: Values) => string,
): Values[] {
  const parts = new Map<string, Values>();
  for (const row of rows) {
    const part = partOf(row);
    if (part) parts.set(keyOf(part), { ...parts.get(keyOf(part)), ...part });
  }
  return [...parts.values()];
}
