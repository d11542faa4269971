import type { DeskStatus } from '../../../shared/bridge/answers.ts';
import type { Row } from '../../../shared/domain/area.ts';
import type { BackupState } from '../../../shared/domain/backups/area.ts';
import { type SiteState, settingOf } from '../../../shared/domain/site/settings.ts';
import { minutes } from '../../../shared/values/time.ts';
import type { Engine } from '../../engine/engine.ts';
import type { DeskState } from '../desk-state.ts';

/** The clock may lag this much behind the last posting before somebody should look at it. */
const clockTolerance = minutes(2);

/** What the frame shows, whatever state the desk is in. */
export async function deskStatus(state: DeskState): Promise<DeskStatus> {
  await state.opening.moment;
  const { shell, opened, keyFile } = state;
  const base = {
    keyStore: shell.keyStore.available,
    demo: keyFile?.demo ?? false,
    onDuty: [],
    shifts: [],
    unsureJobs: 0,
    printer: { state: 'none' as const },
    version: shell.version,
  };
  if (state.opening.isUnderWay) return { ...base, state: 'working' };
  if (state.keyFileDamaged) return { ...base, state: 'damaged', damage: { text: 'key-file' } };
  if (!opened) return { ...base, state: keyFile ? 'locked' : 'new' };
  const { engine, office: line } = opened;
  const printer = await opened.paper.printerState();
  // The system takes its time with its printers: the desk may be closed by now, or opened under another id.
  if (state.opened !== opened) return deskStatus(state);
  const office = line.status();
  const { operator } = state.session;
  const shift = operator && ownShift(engine, operator.id);
  const lastBackup = engine.views.state<BackupState>(`backup:${engine.journal.desk}`)?.at;
  const clockBehind = clockFault(engine);
  return {
    ...base,
    state: engine.fault ? 'damaged' : 'ready',
    ...(engine.fault && { damage: { text: engine.fault.fault, posting: engine.fault.posting } }),
    site: { id: engine.keys.file.site, name: siteName(engine) },
    desk: { id: engine.journal.desk, name: deskName(engine) },
    ...(operator && { operator }),
    ...(shift && { shift }),
    ...(office && { office }),
    shifts: settingOf(siteState(engine), 'shifts'),
    onDuty: openShifts(engine).map((row) => ({
      staff: String(row.data.staff),
      name: String(row.data.staffName),
      shift: String(row.data.label),
    })),
    printer,
    unsureJobs: engine.views.rows({ kind: 'print-job', open: true }).length,
    ...(clockBehind && { clockBehind }),
    ...(lastBackup !== undefined && { lastBackup }),
  };
}

function siteName(engine: Engine): string {
  return siteState(engine)?.name ?? engine.keys.file.siteName;
}

/** A restored or cloned desk goes on under a new id before anybody has named it. */
function deskName(engine: Engine): string {
  const { desk } = engine.journal;
  return siteState(engine)?.desks.find(({ id }) => id === desk)?.name ?? desk;
}

function siteState(engine: Engine): SiteState | undefined {
  return engine.views.state<SiteState>(`site:${engine.keys.file.site}`);
}

function openShifts(engine: Engine): readonly Row[] {
  return engine.views.rows({ kind: 'shift', scope: engine.journal.desk, open: true });
}

function ownShift(engine: Engine, staff: string): DeskStatus['shift'] {
  const row = openShifts(engine).find((open) => open.data.staff === staff);
  if (!row) return undefined;
  const { endsAt } = row.data;
  return { subject: row.id, name: String(row.data.label), ...(typeof endsAt === 'string' && { endsAt }) };
}

function clockFault(engine: Engine): DeskStatus['clockBehind'] {
  const last = engine.journal.lastAt;
  if (last === undefined || engine.clock() >= Date.parse(last) - clockTolerance) return undefined;
  return { last };
}
