import { Button } from 'antd';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { count } from '../../../../renderer/kit/format.ts';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { Page } from '../../../../renderer/kit/page.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Account, SiteSummary } from '../../../../shared/office/api.ts';
import { useAsk } from '../../api/use-ask.ts';
import { useUi } from '../../app/services.ts';
import { ComplaintPlot } from '../../plots/complaint-plot.tsx';
import { ContactPlot } from '../../plots/contact-plot.tsx';
import { MoneyPlot } from '../../plots/money-plot.tsx';
import { Alarms } from './alarms.tsx';
import { Figures } from './figures.tsx';
import css from './overview.module.css';
import { SiteTable } from './site-table.tsx';

/** All sites at a glance: what is wrong on top, then plots with the figures beside them. */
export function Overview({ account }: { readonly account: Account }) {
  const t = useText();
  const sites = useAsk('sites', {}, 30);
  return (
    <Page title={t('overview.title')} note={sites.data && <Note sites={sites.data} />}>
      <Loaded query={sites}>
        {(all) =>
          all.length === 0 ? (
            <NoSites account={account} />
          ) : (
            <>
              <Alarms account={account} onSettled={sites.refetch} />
              <Figures sites={all} />
              <div className={css.pair}>
                <MoneyPlot sites={all} />
                <SiteTable sites={all} />
              </div>
              <div className={css.pair}>
                <ContactPlot sites={all} />
                <ComplaintPlot />
              </div>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function Note({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const t = useText();
  const desks = sites.flatMap((site) => site.desks).filter((desk) => !desk.revoked).length;
  const behind = sites.reduce((sum, site) => sum + site.behind, 0);
  return (
    <>
      {t('overview.note', { sites: sites.length, desks })}
      {behind > 0 && ` · ${t('overview.behind', { count: count(behind) })}`}
    </>
  );
}

function NoSites({ account }: { readonly account: Account }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const admin = account.role === 'admin';
  return (
    <Card>
      <EmptyState
        text={t('overview.no-sites')}
        hint={t(admin ? 'overview.no-sites-hint' : 'overview.no-sites-wait')}
        action={
          admin && (
            <Button type="primary" onClick={() => go({ screen: 'enrol' })}>
              {t('enrol.title')}
            </Button>
          )
        }
      />
    </Card>
  );
}
