import type { Row } from '../../../shared/domain/area.ts';
import { localDate } from '../../../shared/values/time.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { shortTime, yuan } from '../../kit/format.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { useAllRows } from '../../lists/use-all-rows.ts';
import { useText } from '../../texts/use-text.ts';
import css from './household.module.css';
import { roomMoney } from './room-money.ts';

const shownReceipts = 4;

/** What the room paid this year, the deposits the desk holds, and the last receipts. */
export function MoneyCard({ unit }: { readonly unit: string }) {
  const t = useText();
  const year = localDate(useNow()).slice(0, 4);
  const money = useAllRows({ kind: 'money', unit });
  const receipts = useQuery('rows', { kind: 'receipt', unit, size: shownReceipts }, { kinds: ['receipt'] });
  return (
    <Card title={t('household.money')} tone="blue">
      <Loaded query={money}>
        {({ rows }) => {
          const { received, deposits } = roomMoney(rows, year);
          return (
            <>
              <div className={css.quiet}>{t('household.this-year', { year })}</div>
              <div className={css.sum}>{yuan(received)}</div>
              <div className={deposits > 0 ? css.held : css.quiet}>
                {deposits > 0
                  ? t('household.deposits', { amount: yuan(deposits) })
                  : t('household.no-deposits')}
              </div>
            </>
          );
        }}
      </Loaded>
      <Loaded query={receipts}>
        {({ rows }) => (
          <ul className={css.lines} aria-label={t('household.last-receipts')}>
            {rows.length === 0 && <li className={css.quiet}>{t('household.no-receipts')}</li>}
            {rows.map((row) => (
              <ReceiptLine key={row.id} row={row} />
            ))}
          </ul>
        )}
      </Loaded>
    </Card>
  );
}

function ReceiptLine({ row }: { readonly row: Row }) {
  const t = useText();
  const now = useNow();
  const go = useUi((ui) => ui.go);
  const { data, status, at = '' } = row;
  const items = Array.isArray(data.items) ? data.items : [];
  const refunded = Number(data.refunded ?? 0);
  return (
    <li className={css.receipt}>
      <button type="button" className={css.link} onClick={() => go({ screen: 'receipts', subject: row.id })}>
        {items.map((item) => t(`receipts.item.${String(item)}`)).join('、')}
      </button>
      <span className={status === 'voided' ? css.struck : css.amount}>{yuan(Number(data.total ?? 0))}</span>
      <span className={css.quiet}>{shortTime(at, now)}</span>
      <span>
        {status === 'voided' && <Tag tone="amber">{t('household.void')}</Tag>}
        {refunded > 0 && <Tag tone="blue">{t('household.refunded', { amount: yuan(refunded) })}</Tag>}
      </span>
    </li>
  );
}
