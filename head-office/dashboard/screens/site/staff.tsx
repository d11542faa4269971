import { Button } from 'antd';
import { useState } from 'react';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { Tag } from '../../../../renderer/kit/tag.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import type { Row } from '../../../../shared/domain/area.ts';
import { useAsk } from '../../api/use-ask.ts';
import { DataTable } from '../../parts/data-table.tsx';
import { When } from '../../parts/when.tsx';
import css from './site.module.css';
import type { SheetProps } from './site.tsx';
import { AddStaff, ChangeRole, Leaves } from './staff-dialogs.tsx';

const size = 12;

/** The people of a site's desks: who may do what there; new ones, other roles, leavers. */
export function Staff({ detail: { site }, account }: SheetProps) {
  const t = useText();
  const [page, setPage] = useState(0);
  const [open, setOpen] = useState<{ dialog: 'add' } | { dialog: 'role' | 'leaves'; person: Row }>();
  const rows = useAsk('rows', { site, kind: 'staff', page, size });
  const editor = account.role !== 'viewer';
  const close = (changed: boolean) => {
    setOpen(undefined);
    if (changed) rows.refetch();
  };
  return (
    <Card
      title={t('site-page.tab-staff')}
      note={
        editor && (
          <Button size="small" type="primary" onClick={() => setOpen({ dialog: 'add' })}>
            {t('site-page.add-staff')}
          </Button>
        )
      }
    >
      <Loaded query={rows}>
        {({ rows: people, total }) => (
          <DataTable
            label={t('site-page.tab-staff')}
            rows={people}
            keyOf={({ id }) => id}
            paging={{ page, size, total, onPage: setPage }}
            empty={<EmptyState text={t('site-page.no-staff')} hint={t('site-page.no-staff-hint')} />}
            columns={[
              { title: t('field.name'), render: ({ data }) => String(data.name) },
              { title: t('site-page.role'), render: ({ data }) => t(`role.${String(data.role)}`) },
              {
                title: t('records.state'),
                render: ({ status }) => (
                  <Tag tone={status === 'left' ? 'plain' : 'green'}>
                    {t(status === 'left' ? 'site-page.left' : 'site-page.active')}
                  </Tag>
                ),
              },
              { title: t('site-page.since'), render: ({ at }) => at !== undefined && <When at={at} /> },
              {
                title: t('lists.actions'),
                untitled: true,
                align: 'right',
                render: (person) =>
                  editor &&
                  person.status !== 'left' && (
                    <div className={css.buttons}>
                      <Button size="small" onClick={() => setOpen({ dialog: 'role', person })}>
                        {t('site-page.change-role')}
                      </Button>
                      <Button size="small" onClick={() => setOpen({ dialog: 'leaves', person })}>
                        {t('site-page.leaves')}
                      </Button>
                    </div>
                  ),
              },
            ]}
          />
        )}
      </Loaded>
      {open?.dialog === 'add' && <AddStaff site={site} onClose={close} />}
      {open?.dialog === 'role' && <ChangeRole site={site} person={open.person} onClose={close} />}
      {open?.dialog === 'leaves' && <Leaves site={site} person={open.person} onClose={close} />}
    </Card>
  );
}
