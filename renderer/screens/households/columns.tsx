import { use as uses } from '../../../shared/domain/households/choices.ts';
import { Tag } from '../../kit/tag.tsx';
import type { RowColumn } from '../../lists/row-table.tsx';
import type { Text } from '../../texts/use-text.ts';
import css from './households.module.css';
import type { OpenAtUnit } from './open-by-unit.ts';

/** Rows of kind `household`: people's numbers are masked already. */
export function householdColumns(t: Text, open: ReadonlyMap<string, OpenAtUnit>): readonly RowColumn[] {
  return [
    {
      title: t('households.screen.room'),
      width: 118,
      render: (row) => <strong className={css.room}>{row.id}</strong>,
    },
    {
      title: t('households.screen.people'),
      render: ({ data }) => (
        <span className={css.people}>
          <span className={css.names}>{String(data.names ?? '')}</span>
          <span className={css.heads}>
            {t('households.screen.heads', { count: Number(data.people ?? 0) })}
          </span>
        </span>
      ),
    },
    {
      title: t('households.screen.phone'),
      width: 140,
      render: ({ data }) => String(data.maskedPhone ?? ''),
    },
    {
      title: t('households.screen.vehicles'),
      width: 150,
      render: ({ data }) => <span className={css.names}>{String(data.vehicles ?? '')}</span>,
    },
    {
      title: t('households.screen.area'),
      width: 110,
      align: 'right',
      render: ({ data }) =>
        typeof data.floorArea === 'number' && t('households.screen.square', { area: data.floorArea }),
    },
    {
      title: t('households.screen.use'),
      width: 110,
      render: ({ data }) => {
        const use = String(data.use ?? '');
        return use !== '' && t.label(uses.label(use));
      },
    },
    {
      title: t('households.screen.open'),
      width: 190,
      render: (row) => <OpenHere open={open.get(row.id)} t={t} />,
    },
  ];
}

function OpenHere({ open, t }: { readonly open: OpenAtUnit | undefined; readonly t: Text }) {
  if (!open) return null;
  return (
    <span className={css.open}>
      {open.differs && <Tag tone="amber">{t('households.screen.differs')}</Tag>}
      {open.count > 0 && <Tag tone="blue">{t('households.screen.open-count', { count: open.count })}</Tag>}
    </span>
  );
}
