import type { ReactNode } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { localDate } from '../../../shared/values/time.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { shortTime, yuan } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Tag } from '../../kit/tag.tsx';
import { figure, word } from '../../lists/row-words.ts';
import { tariffPrice } from '../../office/tariff-price.ts';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';

/** What comes down from the head office and holds now. */
export function OfficeLists() {
  const t = useText();
  return (
    <>
      <OfficeList kind="notice" title={t('office.notices')} empty={t('office.empty-notices')}>
        {(row) => <Notice row={row} />}
      </OfficeList>
      <OfficeList kind="tariff" title={t('office.tariffs')} empty={t('settings.office-no-tariffs')}>
        {(row) => <Tariff row={row} />}
      </OfficeList>
      <OfficeList kind="service" title={t('office.services')} empty={t('settings.office-no-services')}>
        {(row) => <Service row={row} />}
      </OfficeList>
      <OfficeList
        kind="roster-template"
        title={t('office.roster-templates')}
        empty={t('settings.office-no-templates')}
      >
        {(row) => <span>{word(row, 'name')}</span>}
      </OfficeList>
    </>
  );
}

interface OfficeListProps {
  readonly kind: string;
  readonly title: string;
  readonly empty: string;
  readonly children: (row: Row) => ReactNode;
}

function OfficeList({ kind, title, empty, children }: OfficeListProps) {
  const rows = useQuery('rows', { kind, status: 'current', size: 200 }, { kinds: [kind] });
  return (
    <Card title={title} {...(rows.data && rows.data.total > 0 ? { note: rows.data.total } : {})}>
      <Loaded query={rows}>
        {({ rows: found }) =>
          found.length === 0 ? (
            <p className={css.empty}>{empty}</p>
          ) : (
            <ul className={css.down}>
              {found.map((row) => (
                <li key={row.id}>{children(row)}</li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Card>
  );
}

function Notice({ row }: { readonly row: Row }) {
  const t = useText();
  const until = word(row, 'until');
  return (
    <>
      <span>
        {row.data.urgent === true && <Tag tone="seal">{t('office.notice-urgent')}</Tag>} {word(row, 'title')}
        <small>{word(row, 'text')}</small>
      </span>
      <span>
        {until === ''
          ? shortTime(row.at ?? '', Date.now())
          : t('settings.office-until', { from: word(row, 'from'), until })}
      </span>
    </>
  );
}

function Tariff({ row }: { readonly row: Row }) {
  const t = useText();
  const { now, next } = tariffPrice(row, localDate(Date.now()));
  const unit = word(row, 'unit');
  const priced = (price: number) => t('office.price', { price: yuan(price), unit });
  return (
    <>
      <span>
        {word(row, 'name')}
        {now && <small>{t('settings.office-from', { from: now.from })}</small>}
        {next && <small>{`${t('settings.office-from', { from: next.from })} ${priced(next.price)}`}</small>}
      </span>
      <span>{now && priced(now.price)}</span>
    </>
  );
}

function Service({ row }: { readonly row: Row }) {
  const t = useText();
  const unit = word(row, 'unit');
  const price = yuan(figure(row, 'price'));
  return (
    <>
      <span>
        {word(row, 'name')}
        {word(row, 'response') !== '' && <small>{word(row, 'response')}</small>}
      </span>
      <span>
        {row.data.free === true ? t('office.free') : unit === '' ? price : t('office.price', { price, unit })}
      </span>
    </>
  );
}
