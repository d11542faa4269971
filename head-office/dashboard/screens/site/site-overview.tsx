import { Alarms } from '../overview/alarms.tsx';
import { Desks } from './desks.tsx';
import { OpenRows } from './open-rows.tsx';
import { RosterGaps } from './roster-gaps.tsx';
import css from './site.module.css';
import type { SheetProps } from './site.tsx';

/** What is wrong or late at the site, and how its desks stand. */
export function SiteOverview({ detail, account, onChanged }: SheetProps) {
  return (
    <div className={css.stack}>
      <Alarms account={account} site={detail.site} onSettled={onChanged} />
      <Desks detail={detail} account={account} onChanged={onChanged} />
      <div className={css.pair}>
        <div className={css.stack}>
          <OpenRows kind="urgent" rows={detail.urgent} />
          <RosterGaps gaps={detail.gaps} />
        </div>
        <OpenRows kind="late" rows={detail.late} />
      </div>
    </div>
  );
}
