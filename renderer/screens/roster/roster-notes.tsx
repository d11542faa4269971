import { shiftWords } from '../../../shared/domain/roster/describe.ts';
import type { RosterState } from '../../../shared/domain/roster/state.ts';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { Card } from '../../kit/card.tsx';
import { shortTime } from '../../kit/format.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import css from './roster.module.css';

interface RosterNotesProps {
  readonly roster: RosterState | undefined;
  readonly shifts: readonly ShiftDefinition[];
}

/** Why it was returned, what the reviewer said, and every swap since with its reason. */
export function RosterNotes({ roster, shifts }: RosterNotesProps) {
  const t = useText();
  const name = useStaffNames();
  if (!roster) return null;
  const { review, changed, status } = roster;
  const said = status === 'returned' || status === 'reviewed' ? review?.remark : undefined;
  return (
    <>
      {review && said !== undefined && (
        <Card tone={status === 'returned' ? 'seal' : 'green'}>
          {review.name}：{said}
        </Card>
      )}
      {changed.length > 0 && (
        <Card title={t('roster.screen.changed')} className={css.changed}>
          <ul>
            {[...changed].reverse().map((one) => (
              <li key={one.at}>
                <time dateTime={one.at}>{shortTime(one.at, Date.now())}</time> {one.reason}
                <small>{name(one.approver || one.by)}</small>
                {one.changes.map(({ date, staff, staffName, from, to }) => (
                  <span key={`${date} ${staff}`}>
                    {date.slice(5)} {staffName} {shiftWords(shifts, from)} → {shiftWords(shifts, to)}
                  </span>
                ))}
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
