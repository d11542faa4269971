import { DatePicker, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { payMethod } from '../../../shared/domain/drawer/money-row.ts';
import css from '../../lists/lists.module.css';
import { WordsField } from '../../lists/words-field.tsx';
import { useText } from '../../texts/use-text.ts';
import type { ReceiptFilter } from './receipt-filter.ts';

interface FilterBarProps {
  readonly filter: ReceiptFilter;
  /** The site's date. */
  readonly today: string;
  onChange(filter: ReceiptFilter): void;
}

const shape = 'YYYY-MM-DD';

export function FilterBar({ filter, today, onChange }: FilterBarProps) {
  const t = useText();
  const { words, from, to, method, status } = filter;
  const day = dayjs(today);
  const presets: { label: string; value: [Dayjs, Dayjs] }[] = [
    { label: t('receipts.screen.today'), value: [day, day] },
    { label: t('receipts.screen.week'), value: [day.subtract(6, 'day'), day] },
    { label: t('receipts.screen.month'), value: [day.startOf('month'), day] },
  ];
  return (
    <search className={css.filters}>
      <WordsField
        autoFocus
        value={words}
        hint={t('receipts.screen.words')}
        onChange={(text) => onChange({ ...filter, words: text })}
      />
      <DatePicker.RangePicker
        aria-label={t('receipts.screen.dates')}
        format={shape}
        presets={presets}
        value={[from ? dayjs(from) : null, to ? dayjs(to) : null]}
        onChange={(range) =>
          onChange({ ...filter, from: range?.[0]?.format(shape), to: range?.[1]?.format(shape) })
        }
      />
      <Select
        className={css.choice ?? ''}
        allowClear
        aria-label={t('receipts.method')}
        placeholder={t('receipts.screen.any-method')}
        value={method ?? null}
        options={payMethod.options.map(({ value, label }) => ({
          value: value as string,
          label: t.label(label),
        }))}
        onChange={(chosen) => onChange({ ...filter, method: chosen ?? undefined })}
      />
      <Select
        className={css.choice ?? ''}
        allowClear
        aria-label={t('receipts.screen.status')}
        placeholder={t('receipts.screen.any-status')}
        value={status ?? null}
        options={['issued', 'voided'].map((value) => ({ value, label: t(`receipts.status.${value}`) }))}
        onChange={(chosen) => onChange({ ...filter, status: chosen ?? undefined })}
      />
    </search>
  );
}
