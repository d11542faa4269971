import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { count } from '../../../../renderer/kit/format.ts';
import { Tag } from '../../../../renderer/kit/tag.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import { AskFirst } from '../../parts/ask-first.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Link } from '../../parts/link.tsx';
import { Refused } from '../../parts/refused.tsx';
import { useAct } from '../../parts/use-act.ts';
import { LastContact } from '../../parts/when.tsx';
import css from './site.module.css';
import type { SheetProps } from './site.tsx';
import { successorsOf } from './successors.ts';

/** The desks of a site: heard of when, what they still have, what is kept apart; its book; a way to shut one out. */
export function Desks({ detail, account, onChanged }: SheetProps) {
  const t = useText();
  const { site } = detail;
  return (
    <Card title={t('site-page.desks')} note={count(detail.desks.length)}>
      <DataTable
        label={t('site-page.desks')}
        rows={detail.desks}
        keyOf={({ desk }) => desk}
        empty={<EmptyState text={t('site-page.no-desks')} hint={t('site-page.no-desks-hint')} />}
        columns={[
          {
            title: t('site-page.desk-id'),
            render: ({ desk, name, succeeds }) => (
              <>
                {name.startsWith(desk) ? name : `${desk} · ${name}`}{' '}
                {succeeds !== undefined && <Tag>{t('site-page.succeeds', { desk: succeeds })}</Tag>}
              </>
            ),
          },
          {
            title: t('overview.contact'),
            render: ({ revoked, lastContact }) =>
              revoked ? <Tag>{t('site-page.revoked')}</Tag> : <LastContact at={lastContact} />,
          },
          {
            title: t('site-page.waiting'),
            align: 'right',
            render: ({ waiting }) => (waiting > 0 ? <Tag tone="amber">{count(waiting)}</Tag> : '0'),
          },
          {
            title: t('site-page.quarantined'),
            align: 'right',
            render: ({ quarantined }) =>
              quarantined > 0 ? <Tag tone="seal">{count(quarantined)}</Tag> : '0',
          },
          { title: t('site-page.last-seq'), align: 'right', render: ({ lastSeq }) => count(lastSeq) },
          {
            title: t('lists.actions'),
            untitled: true,
            align: 'right',
            render: ({ desk, revoked }) => (
              <div className={css.buttons}>
                <Link to={{ screen: 'log', site, desk }}>{t('site-page.log')}</Link>
                {account.role === 'admin' && !revoked && (
                  <Revoke
                    site={site}
                    siteName={detail.name}
                    desk={desk}
                    together={successorsOf(detail.desks, desk)}
                    onChanged={onChanged}
                  />
                )}
              </div>
            ),
          },
        ]}
      />
    </Card>
  );
}

interface RevokeProps {
  readonly site: string;
  readonly siteName: string;
  readonly desk: string;
  /** Desks that are shut out with it. */
  readonly together: readonly string[];
  onChanged(): void;
}

function Revoke({ site, siteName, desk, together, onChanged }: RevokeProps) {
  const t = useText();
  const act = useAct('revokeDesk');
  const revoke = async () => {
    const answer = await act.run({ site, desk });
    if (answer) onChanged();
    return answer !== undefined;
  };
  return (
    <AskFirst
      label={t('site-page.revoke')}
      title={t('site-page.revoke-title', { site: siteName, desk })}
      busy={act.busy}
      onYes={revoke}
    >
      <p>{t('site-page.revoke-what')}</p>
      {together.length > 0 && <p>{t('site-page.revoke-with', { desks: together.join(', ') })}</p>}
      <Refused why={act.refused} />
    </AskFirst>
  );
}
