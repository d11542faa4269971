import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../../../renderer/kit/card.tsx';
import { Tag } from '../../../../renderer/kit/tag.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Account, OfficeAlarm } from '../../../../shared/office/api.ts';
import { isOfficeDesk } from '../../../../shared/sync/office-desk.ts';
import { useAsk } from '../../api/use-ask.ts';
import { AskFirst } from '../../parts/ask-first.tsx';
import { Link } from '../../parts/link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useAct } from '../../parts/use-act.ts';
import { When } from '../../parts/when.tsx';
import css from './overview.module.css';

interface AlarmsProps {
  readonly account: Account;
  /** Only this site's. */
  readonly site?: string;
  onSettled(): void;
}

const atFirst = 2;

/** What a person has to look at, with what it means; nothing while there is none. */
export function Alarms({ account, site, onSettled }: AlarmsProps) {
  const t = useText();
  const [all, setAll] = useState(false);
  const query = useAsk('alarms', {}, 30);
  const alarms = (query.data ?? []).filter((alarm) => site === undefined || alarm.site === site);
  if (alarms.length === 0) return null;
  const settled = () => {
    query.refetch();
    onSettled();
  };
  return (
    <Card tone="seal" title={t('alarm.title')} note={t('alarm.count', { count: alarms.length })}>
      <ul>
        {(all ? alarms : alarms.slice(0, atFirst)).map((alarm) => (
          <Line key={alarm.id} alarm={alarm} account={account} onSettled={settled} />
        ))}
      </ul>
      {alarms.length > atFirst && (
        <Button className={css.more ?? ''} type="link" size="small" onClick={() => setAll(!all)}>
          {all ? t('alarm.fewer') : t('alarm.all', { count: alarms.length })}
        </Button>
      )}
    </Card>
  );
}

interface LineProps {
  readonly alarm: OfficeAlarm;
  readonly account: Account;
  onSettled(): void;
}

function Line({ alarm, account, onSettled }: LineProps) {
  const t = useText();
  const release = useAct('release');
  const settle = useAct('settleAlarm');
  const kind = t.has(`alarm.${alarm.kind}`) ? alarm.kind : 'other';
  const done = (answer: unknown) => {
    if (answer !== undefined) onSettled();
    return answer !== undefined;
  };
  return (
    <li className={css.alarm}>
      <div>
        <Link to={{ screen: 'log', site: alarm.site, desk: alarm.desk }}>
          {alarm.siteName} ·{' '}
          {isOfficeDesk(alarm.desk) ? t('alarm.own-book') : t('site-page.desk', { desk: alarm.desk })}
        </Link>
        <p>
          <When at={alarm.at} />
        </p>
      </div>
      <div>
        <Tag tone="seal">{t(`alarm.${kind}`)}</Tag> <code>{alarm.posting}</code>
        <p>{t(`alarm.${kind}-what`)}</p>
        <Refused why={release.refused ?? settle.refused} />
      </div>
      {account.role !== 'viewer' && (
        <div className={css.buttons}>
          {alarm.kind === 'far-future' && (
            <AskFirst
              label={t('alarm.release')}
              title={t('alarm.release-title', { site: alarm.siteName, desk: alarm.desk })}
              busy={release.busy}
              onYes={async () => done(await release.run({ site: alarm.site, desk: alarm.desk }))}
            >
              {t('alarm.release-what')}
            </AskFirst>
          )}
          <Button
            size="small"
            loading={settle.busy}
            onClick={async () => done(await settle.run({ id: alarm.id }))}
          >
            {t('alarm.settle')}
          </Button>
        </div>
      )}
    </li>
  );
}
