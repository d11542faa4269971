import { Button, Tabs } from 'antd';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { count } from '../../../../renderer/kit/format.ts';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { Page } from '../../../../renderer/kit/page.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Account, SiteDetail } from '../../../../shared/office/api.ts';
import { useAsk } from '../../api/use-ask.ts';
import { type SiteTab, siteTabs } from '../../app/route.ts';
import { useUi } from '../../app/services.ts';
import { Link } from '../../parts/link.tsx';
import { SiteMoney } from './site-money.tsx';
import { SiteOverview } from './site-overview.tsx';
import { SiteRecords } from './site-records.tsx';
import { SiteSettings } from './site-settings.tsx';
import { Staff } from './staff.tsx';

interface SiteProps {
  readonly site: string;
  readonly tab: SiteTab;
  readonly account: Account;
}

/** One site: its desks and what is late there, its money, people, what was sent to it, its rules. */
export function Site({ site, tab, account }: SiteProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const detail = useAsk('site', { site }, 30);
  return (
    <Page
      title={detail.data?.name ?? site}
      note={detail.data && <Note detail={detail.data} />}
      actions={
        account.role === 'admin' && (
          <Button onClick={() => go({ screen: 'enrol', site })}>{t('site-page.new-desk')}</Button>
        )
      }
    >
      <Loaded query={detail}>
        {(found) =>
          found === null ? (
            <Card>
              <EmptyState
                text={t('site-page.unknown')}
                action={<Link to={{ screen: 'overview' }}>{t('frame-office.go-home')}</Link>}
              />
            </Card>
          ) : (
            <Tabs
              activeKey={tab}
              onChange={(key) => {
                const next = siteTabs.find((known) => known === key);
                if (next) go({ screen: 'site', site, tab: next });
              }}
              items={siteTabs.map((key) => ({
                key,
                label: t(`site-page.tab-${key}`),
                children: key === tab && (
                  <Sheet tab={key} detail={found} account={account} onChanged={detail.refetch} />
                ),
              }))}
            />
          )
        }
      </Loaded>
    </Page>
  );
}

function Note({ detail: { postings, behind } }: { readonly detail: SiteDetail }) {
  const t = useText();
  return (
    <>
      {t('site-page.postings', { count: count(postings) })}
      {behind > 0 && ` · ${t('overview.behind', { count: count(behind) })}`}
    </>
  );
}

export interface SheetProps {
  readonly detail: SiteDetail;
  readonly account: Account;
  onChanged(): void;
}

function Sheet({ tab, ...props }: SheetProps & { readonly tab: SiteTab }) {
  switch (tab) {
    case 'overview':
      return <SiteOverview {...props} />;
    case 'money':
      return <SiteMoney {...props} />;
    case 'staff':
      return <Staff {...props} />;
    case 'records':
      return <SiteRecords {...props} />;
    case 'settings':
      return <SiteSettings {...props} />;
  }
}
