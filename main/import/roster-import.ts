import { randomUUID } from 'node:crypto';
import { basename } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Answer, ImportPreview, ImportRow } from '../../shared/bridge/answers.ts';
import { CheckedHousehold } from '../../shared/domain/imports/checked-household.ts';
import { importOne } from '../../shared/domain/imports/decide-import.ts';
import { decisionContext } from '../desk/context.ts';
import type { Envelope } from '../desk/envelope.ts';
import { deskItself } from '../desk/session.ts';
import type { Stretch } from '../desk/together.ts';
import type { Engine, WorkOptions } from '../engine/engine.ts';
import { Pace } from './pace.ts';
import { Pauses } from './pauses.ts';
import { countsOf, type Fate, previewRow } from './preview-rows.ts';
import { type ReadOptions, readInThread } from './roster-thread.ts';

/** Rooms that one posting takes back. */
const roomsPerUndo = 40;

/** Who writes an import into the book: a clerk who is signed on, or the desk itself. */
export interface ImportDesk {
  run(envelope: Envelope): Promise<Answer>;
  /** All or none, in one commit; see `Desk.runTogether`. */
  runTogether(envelopes: readonly Envelope[], watch: (stretch: Stretch) => void): Promise<Answer>;
}

/** A roster file that was read and compared with the book; nothing of it is written yet. */
export interface RosterImport {
  readonly preview: ImportPreview;
  readonly rows: readonly ImportRow[];
  /** Households with something to write. */
  readonly toWrite: readonly CheckedHousehold[];
}

/** Reads a roster and says of every line what would become of it. @throws UnreadableFile */
export async function previewRoster(
  engine: Engine,
  path: string,
  options: WorkOptions & ReadOptions = {},
): Promise<RosterImport> {
  const context = decisionContext({
    site: engine.journal.site,
    desk: engine.journal.desk,
    now: engine.clock(),
    views: engine.views,
    operator: deskItself,
    acknowledged: [],
  });
  const fates = new Map<string, Fate>();
  const seen = new Set<string>();
  const toWrite: CheckedHousehold[] = [];
  const rows: ImportRow[] = [];
  let found: Pick<ImportPreview, 'columns' | 'ignored'> = { columns: [], ignored: [] };
  let total = 0;
  const pauses = new Pauses();
  for await (const part of readInThread(path, options)) {
    if (part.kind === 'contents') {
      total = part.households;
      found = { columns: part.columns, ignored: part.ignored };
      continue;
    }
    if (part.kind === 'lines') {
      rows.push(...part.lines.map((line) => previewRow(line, fates.get(line.unit ?? ''))));
      await pauses.due();
      continue;
    }
    for (const one of part.households) {
      if ('refusals' in one) {
        fates.set(one.unit, { result: 'refused', refusals: one.refusals });
        continue;
      }
      const checked = new CheckedHousehold(one.household);
      const outcome = importOne(checked, 'preview', seen, context);
      fates.set(one.unit, {
        result: outcome.result,
        ...('refusals' in outcome && { refusals: outcome.refusals }),
      });
      if ('entry' in outcome) toWrite.push(checked);
      const due = pauses.due();
      if (due) await due;
    }
    options.onProgress?.(fates.size, total);
  }
  const residents = toWrite.reduce((sum, { household }) => sum + household.persons.length, 0);
  const counts = countsOf(rows);
  const preview = { file: basename(path), counts, households: toWrite.length, residents, ...found };
  return { preview, rows, toWrite };
}

/**
 * Writes what the preview promised, a posting for every few households, some postings in one commit. Cancelling ends
 * it between two commits: what is in stays in and can be taken back as one.
 */
export async function runImport(
  desk: ImportDesk,
  { preview, toWrite }: RosterImport,
  { onProgress, signal }: WorkOptions = {},
): Promise<{ importId: string; cancelled: boolean; households: number }> {
  const importId = randomUUID();
  const pace = new Pace();
  let households = 0;
  while (households < toWrite.length && !signal?.aborted) {
    const envelopes: Envelope[] = [];
    let taken = households;
    // The first posting founds the import, and the others are decided on what they find in the book.
    const most = households === 0 ? 1 : pace.postings;
    for (; envelopes.length < most && taken < toWrite.length; taken += pace.households) {
      const part = toWrite.slice(taken, taken + pace.households);
      const input = { importId, file: preview.file, households: part };
      // With an id each: a command that has to be done again is not written twice.
      envelopes.push({ command: 'importHouseholds', input, request: randomUUID() });
    }
    const answer = await desk.runTogether(envelopes, pace.follow);
    if (!answer.ok) throw new Error(answer.refusals?.[0]?.text ?? 'The import was refused');
    households = Math.min(taken, toWrite.length);
    onProgress?.(households, toWrite.length);
    await nextTurn();
  }
  const cancelled = households < toWrite.length;
  if (households > 0) await desk.run({ command: 'finishImport', input: { importId, cancelled } });
  return { importId, cancelled, households };
}

/** Takes an import back: what it registered and nobody has touched since. */
export async function undoImport(
  engine: Engine,
  run: ImportDesk['run'],
  importId: string,
  { onProgress }: WorkOptions = {},
): Promise<{ households: number; kept: number }> {
  const units = engine.views.rows({ kind: 'household', scope: importId }).map((row) => row.id);
  let households = 0;
  let kept = 0;
  for (let at = 0; at === 0 || at < units.length; at += roomsPerUndo) {
    const part = units.slice(at, at + roomsPerUndo);
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
