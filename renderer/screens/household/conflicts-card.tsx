import { Button } from 'antd';
import type { LogEntry } from '../../../shared/bridge/answers.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { shortTime } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useRole } from '../../lists/use-role.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';
import type { ShownConflict } from './shown-household.ts';
import { writerOf } from './writer-of.ts';

interface ConflictsCardProps {
  readonly unit: string;
  readonly conflicts: readonly ShownConflict[];
}

/** Two desks changed the same place without knowing of each other: both values, and who settles it does so here. */
export function ConflictsCard({ unit, conflicts }: ConflictsCardProps) {
  const t = useText();
  const command = useCommand();
  const timeline = useQuery('timeline', { unit }, { subjects: [`unit:${unit}`] });
  return (
    <Card
      tone="amber"
      title={t('household.conflicts')}
      note={t('household.conflicts-note', { count: conflicts.length })}
    >
      <RefusalLines refusals={command.refusals} />
      <ul className={css.lines}>
        {conflicts.map((conflict) => (
          <ConflictLine
            key={conflict.path}
            conflict={conflict}
            timeline={timeline.data?.rows ?? []}
            busy={command.busy}
            onSettle={(choice) => command.run('settleConflict', { unit, path: conflict.path, choice })}
          />
        ))}
      </ul>
    </Card>
  );
}

interface ConflictLineProps {
  readonly conflict: ShownConflict;
  readonly timeline: readonly LogEntry[];
  readonly busy: boolean;
  onSettle(choice: string): void;
}

function ConflictLine({ conflict, timeline, busy, onSettle }: ConflictLineProps) {
  const t = useText();
  const now = useNow();
  const nameOf = useStaffNames();
  const { atDesk } = useRole();
  const from = (value: ShownConflict['values'][number]) => {
    const writer = writerOf(conflict, value, timeline);
    if (!writer) return t('household.conflict-earlier');
    const { clerk, desk, at } = writer;
    return t('household.conflict-from', { clerk: nameOf(clerk), desk, at: shortTime(at, now) });
  };
  return (
    <li className={css.conflict}>
      <strong>{conflict.label}</strong>
      {conflict.values.map((value) => (
        <span key={value.id} className={css.value}>
          <b>{value.text === '' ? t('households.conflict.removed') : value.text}</b>
          <span className={css.quiet}>{from(value)}</span>
          {atDesk && (
            <Button
              size="small"
              disabled={busy}
              aria-label={`${t('household.conflict-take')} ${value.text}`}
              onClick={() => onSettle(value.id)}
            >
              {t('household.conflict-take')}
            </Button>
          )}
        </span>
      ))}
    </li>
  );
}
