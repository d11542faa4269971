import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, ImportPreview, ImportRow } from '../../shared/bridge/answers.ts';
import { importOne, type Outcome } from '../../shared/domain/imports/decide-import.ts';
import { decisionContext } from '../desk/context.ts';
import type { Envelope } from '../desk/envelope.ts';
import { deskItself } from '../desk/session.ts';
import type { Engine, WorkOptions } from '../engine/engine.ts';
import { householdsOf, type RosterHousehold } from './households.ts';
import { readSheets } from './read-file.ts';
import { type Roster, readRoster } from './read-roster.ts';
import type { RosterRow } from './roster-row.ts';

/** Households a posting: large enough to be quick, small enough that the window answers in between. */
const householdsPerPosting = 40;

type RunCommand = (envelope: Envelope) => Promise<Answer>;

/** A roster file that was read and compared with the book; nothing of it is written yet. */
export interface RosterImport {
  readonly preview: ImportPreview;
  readonly rows: readonly ImportRow[];
  /** Households with something to write. */
  readonly toWrite: readonly RosterHousehold[];
}

/** Reads a roster and says of every line what would become of it. @throws UnreadableFile */
export async function previewRoster(
  engine: Engine,
  path: string,
  options: WorkOptions = {},
): Promise<RosterImport> {
  const roster = readRoster(await readSheets(path));
  const households = householdsOf(roster.rows);
  const outcomes = new Map<string, Outcome>();
  const context = decisionContext({
    site: engine.journal.site,
    desk: engine.journal.desk,
    now: engine.clock(),
    views: engine.views,
    operator: deskItself,
    acknowledged: [],
  });
  const seen = new Set<string>();
  for (const [at, { unit, values }] of households.entries()) {
    outcomes.set(unit, importOne(values, 'preview', seen, context));
    if (at % householdsPerPosting !== 0) continue;
    options.signal?.throwIfAborted();
    options.onProgress?.(at, households.length);
    await nextTurn();
  }
  const rows = roster.rows.map((row) =>
    rowResult(row, row.unit === undefined ? undefined : outcomes.get(row.unit)),
  );
  const toWrite = households.filter(({ unit }) =>
    ['new', 'changed'].includes(outcomes.get(unit)?.result ?? ''),
  );
  return { preview: previewOf(path, roster, toWrite, rows), rows, toWrite };
}

/**
 * Writes what the preview promised, a posting for every few households. Cancelling ends it between two postings:
 * what is in stays in and can be taken back as one.
 */
export async function runImport(
  run: RunCommand,
  { preview, toWrite }: RosterImport,
  { onProgress, signal }: WorkOptions = {},
): Promise<{ importId: string; cancelled: boolean; households: number }> {
  const importId = randomUUID();
  let households = 0;
  for (let at = 0; at < toWrite.length && !signal?.aborted; at += householdsPerPosting) {
    const part = toWrite.slice(at, at + householdsPerPosting);
    const input = { importId, file: preview.file, households: part.map(({ values }) => values) };
    const answer = await run({ command: 'importHouseholds', input });
    if (!answer.ok) throw new Error(answer.refusals?.[0]?.text ?? 'The import was refused');
    households += part.length;
    onProgress?.(households, toWrite.length);
    await nextTurn();
  }
  const cancelled = households < toWrite.length;
  if (households > 0) await run({ command: 'finishImport', input: { importId, cancelled } });
  return { importId, cancelled, households };
}

/** Takes an import back: what it registered and nobody has touched since. */
export async function undoImport(
  engine: Engine,
  run: RunCommand,
  importId: string,
  { onProgress }: WorkOptions = {},
): Promise<{ households: number; kept: number }> {
  const units = engine.views.rows({ kind: 'household', scope: importId }).map((row) => row.id);
  let households = 0;
  let kept = 0;
  for (let at = 0; at === 0 || at < units.length; at += householdsPerPosting) {
    const part = units.slice(at, at + householdsPerPosting);
    const done = at + part.length >= units.length;
    const answer = await run({ command: 'withdrawImport', input: { importId, units: part, done } });
    if (!answer.ok) throw new Error(answer.refusals?.[0]?.text ?? 'The undo was refused');
    households += Number(answer.answer?.withdrawn ?? 0);
    kept += Array.isArray(answer.answer?.kept) ? answer.answer.kept.length : 0;
    onProgress?.(at + part.length, units.length);
    await nextTurn();
  }
  return { households, kept };
}

function rowResult(row: RosterRow, outcome: Outcome | undefined): ImportRow {
  const base = {
    sheet: row.sheet,
    line: row.line,
    unit: row.unit ?? '',
    name: String(row.person?.name ?? ''),
  };
  if (!outcome) return { ...base, result: 'refused', reasons: [{ code: 'import.no-room' }, ...row.warnings] };
  if (outcome.result === 'refused') {
    const why = outcome.refusals.map(({ code, values }) => ({ code, ...(values && { values }) }));
    return { ...base, result: 'refused', reasons: [...why, ...row.warnings] };
  }
  // A line that is in the book already has nothing more to say.
  const result = row.warnings.length > 0 && outcome.result !== 'same' ? 'warned' : outcome.result;
  return { ...base, result, reasons: row.warnings };
}

function previewOf(
  path: string,
  roster: Roster,
  toWrite: readonly RosterHousehold[],
  rows: readonly ImportRow[],
): ImportPreview {
  const counts = { new: 0, changed: 0, same: 0, warned: 0, refused: 0 };
  for (const { result } of rows) counts[result] += 1;
  const residents = toWrite.reduce(
    (sum, { values }) => sum + (values.persons as readonly unknown[]).length,
    0,
  );
  return {
    file: basename(path),
    counts,
    households: toWrite.length,
    residents,
    columns: roster.columns,
    ignored: roster.ignored,
  };
}
