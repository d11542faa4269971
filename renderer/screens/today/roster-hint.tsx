import { Button } from 'antd';
import { localIso } from '../../../shared/values/time.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { rosterDue } from './roster-due.ts';
import css from './roster-hint.module.css';

/** [DUTY 4.1] Next month's duty roster is still to be prepared or reviewed. No work of the shift: not handed over. */
export function RosterHint({ now }: { readonly now: number }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const language = useUi((ui) => ui.language);
  const { atDesk } = useRole();
  const rosters = useQuery('rows', { kind: 'roster', size: 24 }, { kinds: ['roster'] });
  const due = rosters.data && rosterDue(rosters.data.rows, now);
  if (!due || !atDesk) return null;
  const { month, what } = due;
  const until = `${localIso(due.due).slice(5, 10)} ${localIso(due.due).slice(11, 16)}`;
  const name = new Intl.DateTimeFormat(language, { year: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    Date.parse(`${month}-01T00:00:00Z`),
  );
  return (
    <Card tone={due.due < now ? 'seal' : 'amber'} className={css.hint}>
      <div className={css.line}>
        <p>
          {t(`roster.hint.${what}`, { month: name })} {t('roster.hint.until', { until })}
        </p>
        <Button size="small" onClick={() => go({ screen: 'roster', month })}>
          {t(what === 'submitted' ? 'roster.hint.review' : 'roster.hint.plan')}
        </Button>
      </div>
    </Card>
  );
}
