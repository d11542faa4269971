import { Button, Select } from 'antd';
import { useState } from 'react';
import { Card } from '../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../renderer/kit/empty-state.tsx';
import { Loaded } from '../../../renderer/kit/loaded.tsx';
import { Page } from '../../../renderer/kit/page.tsx';
import { useText } from '../../../renderer/texts/use-text.ts';
import type { Row } from '../../../shared/domain/area.ts';
import type { Account, SiteSummary } from '../../../shared/office/api.ts';
import { useAsk } from '../api/use-ask.ts';
import { useUi } from '../app/services.ts';
import { RecordForm } from './record-form.tsx';
import type { RecordKind } from './record-kind.ts';
import { RecordList } from './record-list.tsx';
import { nameOf } from './record-name.ts';
import css from './records.module.css';

interface RecordsProps {
  readonly kind: RecordKind;
  /** Whose list is shown; the first one's when left out. */
  readonly site: string | undefined;
  readonly account: Account;
}

/** What the company writes for its sites: the list of a site, the form beside it. */
export function Records({ kind, site, account }: RecordsProps) {
  const t = useText();
  const sites = useAsk('sites', {});
  return (
    <Page title={t(`records.${kind}`)} note={t(`records.${kind}-note`)}>
      <Loaded query={sites}>
        {(all) => {
          const shown = all.find((known) => known.site === site) ?? all[0];
          if (!shown) {
            return (
              <Card>
                <EmptyState text={t('records.no-sites')} />
              </Card>
            );
          }
          return <Parts kind={kind} site={shown} sites={all} account={account} />;
        }}
      </Loaded>
    </Page>
  );
}

interface PartsProps {
  readonly kind: RecordKind;
  readonly site: SiteSummary;
  readonly sites: readonly SiteSummary[];
  readonly account: Account;
}

const size = 12;

function Parts({ kind, site, sites, account }: PartsProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const [page, setPage] = useState(0);
  const [changing, setChanging] = useState<Row>();
  const rows = useAsk('rows', { site: site.site, kind, page, size }, 60);
  const editor = account.role !== 'viewer';
  return (
    <div className={editor ? css.parts : undefined}>
      <Card
        title={t('records.list', { site: site.name, kind: t(`records.${kind}`) })}
        note={
          <Select
            size="small"
            className={css.site ?? ''}
            aria-label={t('records.site')}
            value={site.site}
            onChange={(next) => {
              setPage(0);
              go({ screen: 'records', kind, site: next });
            }}
            options={sites.map(({ site: value, name }) => ({ value, label: name }))}
          />
        }
      >
        <Loaded query={rows}>
          {({ rows: shown, total }) => (
            <RecordList
              kind={kind}
              site={site}
              rows={shown}
              paging={{ page, size, total, onPage: setPage }}
              {...(editor && { edit: { onChange: setChanging, onDone: rows.refetch } })}
            />
          )}
        </Loaded>
      </Card>
      {editor && (
        <Card
          title={changing ? t('records.change-title', { name: nameOf(changing) }) : t('records.new')}
          note={
            changing && (
              <Button size="small" onClick={() => setChanging(undefined)}>
                {t('records.new')}
              </Button>
            )
          }
        >
          <RecordForm
            key={changing?.id ?? ''}
            kind={kind}
            row={changing}
            sites={sites}
            onDone={rows.refetch}
          />
        </Card>
      )}
    </div>
  );
}
