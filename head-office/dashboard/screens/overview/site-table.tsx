import { Card } from '../../../../renderer/kit/card.tsx';
import { count, yuan } from '../../../../renderer/kit/format.ts';
import { Tag } from '../../../../renderer/kit/tag.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { SiteSummary } from '../../../../shared/office/api.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { LastContact } from '../../parts/when.tsx';
import { oldestContact } from '../../plots/contact-series.ts';

/** The sites as figures, those with something to do first. */
export function SiteTable({ sites }: { readonly sites: readonly SiteSummary[] }) {
  const t = useText();
  const sorted = [...sites].sort((a, b) => weight(b) - weight(a) || a.name.localeCompare(b.name, 'zh'));
  return (
    <Card title={t('overview.sites')} note={count(sites.length)}>
      <DataTable
        label={t('overview.sites')}
        rows={sorted}
        size={6}
        keyOf={({ site }) => site}
        empty={null}
        columns={[
          {
            title: t('overview.site'),
            render: ({ site, name }) => <Link to={{ screen: 'site', site, tab: 'overview' }}>{name}</Link>,
          },
          {
            title: t('overview.contact'),
            render: ({ desks }) => (
              <LastContact at={oldestContact(desks.filter(({ revoked }) => !revoked))} />
            ),
          },
          {
            title: t('overview.waiting-short'),
            align: 'right',
            render: ({ desks }) =>
              count(desks.reduce((sum, desk) => sum + (desk.revoked ? 0 : desk.waiting), 0)),
          },
          {
            title: t('overview.urgent-short'),
            align: 'right',
            render: ({ openUrgent }) => <Figure of={openUrgent} tone="seal" />,
          },
          {
            title: t('overview.missed-short'),
            align: 'right',
            render: ({ missed }) => <Figure of={missed} tone="seal" />,
          },
          {
            title: t('overview.gaps-short'),
            align: 'right',
            render: ({ rosterGaps }) => <Figure of={rosterGaps} tone="amber" />,
          },
          { title: t('overview.today-short'), align: 'right', render: ({ today }) => yuan(today) },
        ]}
      />
    </Card>
  );
}

const weight = (site: SiteSummary) => site.alarms * 100 + site.openUrgent * 10 + site.missed;

function Figure({ of, tone }: { readonly of: number; readonly tone: 'seal' | 'amber' }) {
  return of > 0 ? <Tag tone={tone}>{count(of)}</Tag> : '0';
}
