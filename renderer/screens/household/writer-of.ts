import type { LogEntry } from '../../../shared/bridge/answers.ts';
import type { ShownConflict } from './shown-household.ts';

type ConflictValue = ShownConflict['values'][number];

export interface Writer {
  readonly clerk: string;
  readonly desk: string;
  readonly at: string;
}

/**
 * Who wrote one of the values of a conflict. The value that was there first does not carry it: it is found as the
 * last change to it in the room's timeline, newest first; undefined when it came with the registration.
 */
export function writerOf(
  { label }: Pick<ShownConflict, 'label'>,
  value: ConflictValue,
  timeline: readonly LogEntry[],
): Writer | undefined {
  const { clerk, desk, at } = value;
  if (clerk !== undefined && desk !== undefined && at !== undefined) return { clerk, desk, at };
  const wrote = timeline.find(({ lines }) =>
    lines.some(({ changes }) => changes.some((change) => change.label === label && change.to === value.text)),
  );
  return wrote && { clerk: wrote.clerk, desk: wrote.posting.split('-')[0] ?? '', at: wrote.at };
}
