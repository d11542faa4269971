import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { payMethod } from '../../../shared/domain/drawer/money-row.ts';
import { chargeItem } from '../../../shared/domain/receipts/items.ts';
import { localDate } from '../../../shared/values/time.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { useNow } from '../../kit/use-now.ts';
import { ExportRows } from '../../lists/export-rows.tsx';
import listCss from '../../lists/lists.module.css';
import { useText } from '../../texts/use-text.ts';
import { ClosedPeriods } from './closed-periods.tsx';
import { HandIns } from './hand-ins.tsx';
import css from './receipts.module.css';
import { TakingsTable } from './takings-table.tsx';

const shape = 'YYYY-MM-DD';

/** 收款日报 of one date: by way of paying, by item, what was handed in, and the periods closed that day [DAY]. */
export function DayReportView() {
  const t = useText();
  const today = localDate(useNow(60_000));
  const [date, setDate] = useState(today);
  const day = useQuery('dayMoney', { date }, { kinds: ['money'] });
  return (
    <>
      <div className={listCss.filters}>
        <DatePicker
          autoFocus
          allowClear={false}
          aria-label={t('receipts.day.date')}
          format={shape}
          value={dayjs(date)}
          maxDate={dayjs(today)}
          onChange={(chosen) => chosen && setDate(chosen.format(shape))}
        />
        <ExportRows kind="money" name={t('receipts.screen.tab.day')} from={date} to={date} />
      </div>
      <div className={css.day}>
        <Card>
          <Loaded query={day}>
            {({ byMethod, byItem, total }) =>
              byMethod.length === 0 ? (
                <EmptyState text={t('receipts.day.nothing')} hint={t('receipts.day.nothing-hint')} />
              ) : (
                <>
                  <TakingsTable
                    title={t('receipts.day.by-method')}
                    lines={byMethod}
                    total={total}
                    nameOf={(key) => t.label(payMethod.label(key))}
                  />
                  <TakingsTable
                    title={t('receipts.day.by-item')}
                    lines={byItem}
                    total={total}
                    nameOf={(key) => t.label(chargeItem.label(key))}
                  />
                </>
              )
            }
          </Loaded>
        </Card>
        <div className={css.side}>
          <HandIns date={date} />
          <ClosedPeriods date={date} />
        </div>
      </div>
    </>
  );
}
