import { Button } from 'antd';
import { useState } from 'react';
import { monthAfter, monthOf } from '../../../shared/domain/roster/months.ts';
import { type RosterState, rosterSubject } from '../../../shared/domain/roster/state.ts';
import { localDate } from '../../../shared/values/time.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { useText } from '../../texts/use-text.ts';
import { MonthRoster } from './month-roster.tsx';
import css from './roster.module.css';

/** 客服排班表: who works when, month by month [DUTY 4.1]. */
export function Roster({ month: wanted }: { readonly month?: string }) {
  const today = localDate(Date.now());
  const [month, setMonth] = useState(wanted ?? monthOf(today));
  const subjects = [rosterSubject(month), rosterSubject(monthAfter(month, -1))] as const;
  const here = useQuery('subject', { subject: subjects[0] }, { subjects: [subjects[0]] });
  const before = useQuery('subject', { subject: subjects[1] }, { subjects: [subjects[1]] });
  const staff = useQuery('rows', { kind: 'staff', size: 200 }, { kinds: ['staff'] });
  const status = useQuery('status', {}, { status: true });
  const all = {
    ...here,
    // Until both months answer for the month that is shown now, the old one must not be written on.
    data:
      ready(here, subjects[0]) && ready(before, subjects[1]) && staff.data && status.data
        ? { staff: staff.data.rows, status: status.data }
        : undefined,
    error: here.error ?? before.error ?? staff.error ?? status.error,
  };
  return (
    <Loaded query={all}>
      {({ staff, status }) => (
        <MonthRoster
          key={month}
          month={month}
          today={today}
          roster={here.data?.state as RosterState | undefined}
          before={before.data?.state as RosterState | undefined}
          staff={staff}
          shifts={status.shifts}
          operator={status.operator?.id ?? ''}
          months={<Months month={month} onMonth={setMonth} />}
        />
      )}
    </Loaded>
  );
}

/** Whether a query has answered for this subject and not for the one before. */
function ready(
  {
    data,
    loading,
  }: { readonly data: { readonly subject: string } | null | undefined; readonly loading: boolean },
  subject: string,
): boolean {
  return data === null ? !loading : data?.subject === subject;
}

function Months({ month, onMonth }: { readonly month: string; onMonth(month: string): void }) {
  const t = useText();
  const language = useUi((ui) => ui.language);
  const name = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
  return (
    <span className={css.months}>
      <Button
        size="small"
        aria-label={t('roster.screen.month-before')}
        onClick={() => onMonth(monthAfter(month, -1))}
      >
        ‹
      </Button>
      <strong>{name}</strong>
      <Button
        size="small"
        aria-label={t('roster.screen.month-after')}
        onClick={() => onMonth(monthAfter(month))}
      >
        ›
      </Button>
    </span>
  );
}
