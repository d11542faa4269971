import { Button, Segmented } from 'antd';
import type { ReactNode } from 'react';
import { Boundary } from '../../../renderer/kit/boundary.tsx';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { Page as Paper } from '../../../renderer/kit/page.tsx';
import shell from '../../../renderer/kit/shell.module.css';
import { useText } from '../../../renderer/texts/use-text.ts';
import type { Account } from '../../../shared/office/api.ts';
import { useAsk } from '../api/use-ask.ts';
import { Link } from '../parts/link.tsx';
import { useAct } from '../parts/use-act.ts';
import { recordKinds } from '../records/record-kind.ts';
import { Records } from '../records/records.tsx';
import { Accounts } from '../screens/accounts/accounts.tsx';
import { Enrol } from '../screens/enrol/enrol.tsx';
import { Log } from '../screens/log/log.tsx';
import { Overview } from '../screens/overview/overview.tsx';
import { Site } from '../screens/site/site.tsx';
import css from './frame.module.css';
import { pathOf, type Route } from './route.ts';
import { useUi } from './services.ts';

interface FrameProps {
  readonly company: string;
  readonly account: Account;
  /** The account or its session changed. */
  onChanged(): void;
}

/** What stands around every page while somebody is signed on. */
export function Frame({ company, account, onChanged }: FrameProps) {
  const t = useText();
  const route = useUi((ui) => ui.route);
  const reached = useUi((ui) => ui.reached);
  const alarms = useAsk('alarms', {}, 30);
  const at = { screen: route.screen, kind: route.screen === 'records' ? route.kind : undefined };
  const count = alarms.data?.length ?? 0;
  return (
    <div className={css.frame}>
      <nav className={shell.rail} aria-label={t('frame-office.areas')}>
        <div className={shell.brand} title={company}>
          {company}
          <small>{t('frame-office.product')}</small>
        </div>
        <ul>
          <Entry to={{ screen: 'overview' }} current={['overview', 'site', 'log'].includes(at.screen)}>
            {t('overview.title')}
            {count > 0 && (
              <b className={shell.badge} data-urgent>
                {count}
                <span className="unseen">{t('frame-office.alarms')}</span>
              </b>
            )}
          </Entry>
          {recordKinds.map((kind) => (
            <Entry key={kind} to={{ screen: 'records', kind }} current={at.kind === kind}>
              {t(`records.${kind}`)}
            </Entry>
          ))}
        </ul>
        <div className={shell.spring} />
        <ul>
          {account.role === 'admin' && (
            <Entry to={{ screen: 'enrol' }} current={at.screen === 'enrol'}>
              {t('enrol.title')}
            </Entry>
          )}
          <Entry to={{ screen: 'accounts' }} current={at.screen === 'accounts'}>
            {t('accounts.title')}
          </Entry>
        </ul>
      </nav>
      <Bar account={account} onSignedOff={onChanged} />
      <main className={`${shell.work} ${css.work}`}>
        {!reached && (
          <div className={shell.alarm} role="alert">
            {t('frame-office.not-reached')}
          </div>
        )}
        <Boundary key={pathOf(route)} broken={t('frame-office.broken')}>
          <Page route={route} account={account} onChanged={onChanged} />
        </Boundary>
      </main>
    </div>
  );
}

interface PageProps extends Omit<FrameProps, 'company'> {
  readonly route: Route;
}

function Page({ route, account, onChanged }: PageProps) {
  const t = useText();
  switch (route.screen) {
    case 'overview':
      return <Overview account={account} />;
    case 'site':
      return <Site site={route.site} tab={route.tab} account={account} />;
    case 'log':
      return <Log site={route.site} desk={route.desk} page={route.page} />;
    case 'records':
      return <Records kind={route.kind} site={route.site} account={account} />;
    case 'enrol':
      return <Enrol site={route.site} account={account} />;
    case 'accounts':
      return <Accounts account={account} onChanged={onChanged} />;
    case 'unknown':
      return (
        <Paper title={t('frame-office.nowhere')}>
          <EmptyState
            text={t('frame-office.nowhere-hint')}
            action={<Link to={{ screen: 'overview' }}>{t('frame-office.go-home')}</Link>}
          />
        </Paper>
      );
  }
}

interface EntryProps {
  readonly to: Route;
  readonly current: boolean;
  readonly children: ReactNode;
}

function Entry({ to, current, children }: EntryProps) {
  return (
    <li>
      <Link to={to} className={`${shell.entry} ${css.entry}`} current={current}>
        {children}
      </Link>
    </li>
  );
}

function Bar({ account, onSignedOff }: { readonly account: Account; onSignedOff(): void }) {
  const t = useText();
  const ui = useUi((state) => state);
  const act = useAct('signOff');
  const signOff = async () => {
    if (await act.run({})) onSignedOff();
  };
  return (
    <header className={`${shell.bar} ${css.bar}`}>
      <span className={css.who}>
        {account.name} · {t(`accounts.role-${account.role}`)}
      </span>
      <Segmented
        size="small"
        aria-label={t('frame-office.language')}
        value={ui.language}
        onChange={ui.setLanguage}
        options={[
          { value: 'zh-CN', label: t('frame-office.chinese') },
          { value: 'en', label: 'English' },
        ]}
      />
      <Segmented
        size="small"
        aria-label={t('frame-office.theme')}
        value={ui.theme}
        onChange={ui.setTheme}
        options={(['light', 'dark', 'system'] as const).map((theme) => ({
          value: theme,
          label: t(`frame-office.${theme}`),
        }))}
      />
      <Button size="small" loading={act.busy} onClick={signOff}>
        {t('frame-office.sign-off')}
      </Button>
    </header>
  );
}
