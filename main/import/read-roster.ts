import { type ColumnField, findHeadings, type HeadedSheet } from './headings.ts';
import { type Cells, type RosterRow, readRow } from './roster-row.ts';
import { type Sheet, type SheetRow, UnreadableFile } from './sheet.ts';

export interface Roster {
  readonly rows: readonly RosterRow[];
  /** Which column was taken for what. */
  readonly columns: readonly {
    readonly sheet: string;
    readonly heading: string;
    readonly field: ColumnField;
  }[];
  /** Sheets and lines that hold no roster. */
  readonly ignored: readonly {
    readonly sheet: string;
    readonly what: 'sheet' | 'notes';
    readonly lines: number;
  }[];
}

interface Line {
  readonly sheet: string;
  readonly line: number;
  readonly cells: Cells;
}

/**
 * Makes a roster of the tables of a file, in whatever order their columns stand. Workbooks that keep owners, rooms
 * and vehicles in sheets of their own are joined by the owner's number. Explanations beside or below the data are
 * passed over and counted.
 * @throws UnreadableFile when no sheet has headings that a roster could have.
 */
export function readRoster(sheets: readonly Sheet[]): Roster {
  const headed = sheets.map((sheet) => findHeadings(sheet) ?? sheet);
  const tables = headed.filter((one): one is HeadedSheet => 'columns' in one && isRoster(one));
  if (tables.length === 0) throw new UnreadableFile('import.no-headings');
  const others = headed.filter((one) => !('columns' in one) || !isRoster(one));
  const lines = tables.map(linesOf);
  const owners = ownersByNumber(tables, lines);
  const roomOfOwner = new Map<string, Cells>();
  const rows: RosterRow[] = [];
  const ignored = others.map((one) => {
    const sheet = 'columns' in one ? one.sheet : one;
    return { sheet: sheet.name, what: 'sheet' as const, lines: sheet.rows.length };
  });
  tables.forEach((table, at) => {
    // Owners in a sheet of their own come in through the rooms that name them.
    if (isOwnersSheet(table) && owners.size > 0) return;
    for (const { sheet, line, cells } of lines[at]?.lines ?? []) {
      const owner = cells.ownerNumber ? owners.get(cells.ownerNumber) : undefined;
      if (cells.ownerNumber && cells.room) roomOfOwner.set(cells.ownerNumber, cells);
      const room = hasRoom(cells) || !cells.ownerNumber ? undefined : roomOfOwner.get(cells.ownerNumber);
      // A vehicle's line names its owner, not the room: the room comes from the rooms sheet, the person is there already.
      const joined = room
        ? { ...pick(room, ['building', 'unitPart', 'room', 'unit']), ...cells }
        : { ...owner, ...cells };
      rows.push(readRow(joined, sheet, line));
    }
  });
  rows.push(...ownersWithoutRoom(tables, lines, owners));
  const notes = tables.flatMap((table, at) => {
    const count = lines[at]?.skipped ?? 0;
    return count > 0 ? [{ sheet: table.sheet.name, what: 'notes' as const, lines: count }] : [];
  });
  return { rows, columns: columnsOf(tables), ignored: [...ignored, ...notes] };
}

/** A roster names rooms, or people to be joined with rooms, or vehicles of people. */
function isRoster({ columns }: HeadedSheet): boolean {
  const room = columns.has('unit') || (columns.has('building') && columns.has('room'));
  const aboutRoom = ['name', 'phone', 'floorArea', 'ownerNumber', 'plate', 'idNumber'] as const;
  return (
    (room && aboutRoom.some((field) => columns.has(field))) ||
    isOwnersSheet({ columns }) ||
    isVehicles({ columns })
  );
}

function isOwnersSheet({ columns }: Pick<HeadedSheet, 'columns'>): boolean {
  return columns.has('name') && columns.has('ownNumber') && !columns.has('room') && !columns.has('unit');
}

function isVehicles({ columns }: Pick<HeadedSheet, 'columns'>): boolean {
  return columns.has('plate') && columns.has('ownerNumber');
}

function linesOf({ sheet, headingLine, columns }: HeadedSheet): { lines: Line[]; skipped: number } {
  const lines: Line[] = [];
  let skipped = 0;
  for (const row of sheet.rows) {
    if (row.line <= headingLine) continue;
    const cells = cellsOf(row, columns);
    if (Object.keys(cells).length === 0) skipped += 1;
    else lines.push({ sheet: sheet.name, line: row.line, cells });
  }
  return { lines, skipped };
}

function cellsOf(row: SheetRow, columns: HeadedSheet['columns']): Cells {
  const cells: Partial<Record<ColumnField, string>> = {};
  for (const [field, { at }] of columns) {
    const text = row.cells[at];
    if (text) cells[field] = text;
  }
  return cells;
}

function ownersByNumber(
  tables: readonly HeadedSheet[],
  lines: readonly { lines: readonly Line[] }[],
): Map<string, Cells> {
  const owners = new Map<string, Cells>();
  const named = tables.some((table) => table.columns.has('ownerNumber'));
  if (!named) return owners;
  tables.forEach((table, at) => {
    if (!isOwnersSheet(table)) return;
    for (const { cells } of lines[at]?.lines ?? []) {
      if (cells.ownNumber) owners.set(cells.ownNumber, withoutNumbers(cells));
    }
  });
  return owners;
}

/** Nobody is passed over in silence: an owner whom no room names is a line without a room. */
function ownersWithoutRoom(
  tables: readonly HeadedSheet[],
  lines: readonly { lines: readonly Line[] }[],
  owners: ReadonlyMap<string, Cells>,
): RosterRow[] {
  if (owners.size === 0) return [];
  const named = new Set(lines.flatMap((table) => table.lines.map(({ cells }) => cells.ownerNumber)));
  return tables.flatMap((table, at) => {
    if (!isOwnersSheet(table)) return [];
    return (lines[at]?.lines ?? [])
      .filter(({ cells }) => !named.has(cells.ownNumber))
      .map(({ sheet, line, cells }) => readRow(withoutNumbers(cells), sheet, line));
  });
}

function withoutNumbers({ ownNumber: _own, ownerNumber: _owner, ...cells }: Cells): Cells {
  return cells;
}

function hasRoom(cells: Cells): boolean {
  return Boolean(cells.unit ?? cells.room);
}

function pick(cells: Cells, fields: readonly ColumnField[]): Cells {
  return Object.fromEntries(Object.entries(cells).filter(([field]) => fields.includes(field as ColumnField)));
}

function columnsOf(tables: readonly HeadedSheet[]): Roster['columns'] {
  return tables.flatMap(({ sheet, columns }) =>
    [...columns].map(([field, { heading }]) => ({ sheet: sheet.name, heading, field })),
  );
}
