import { Checkbox, DatePicker, Input, Select } from 'antd';
import dayjs from 'dayjs';
import { useText } from '../../../renderer/texts/use-text.ts';
import { chargeItem } from '../../../shared/domain/receipts/items.ts';
import { defaultShifts } from '../../../shared/domain/shifts/definition.ts';
import type { FieldSpec } from './record-specs.ts';
import css from './records.module.css';
import { type Values, type Week, weekKey } from './values.ts';

interface FieldInputProps {
  readonly field: FieldSpec;
  readonly values: Values;
  readonly label: string;
  onChange(values: Values): void;
}

/** The control of one field. */
export function FieldInput({ field: { name, type, max }, values, label, onChange }: FieldInputProps) {
  const t = useText();
  const id = `record-${name}`;
  const value = values[name];
  const set = (next: Values[string]) => onChange({ ...values, [name]: next });
  const text = typeof value === 'string' ? value : '';
  if (type === 'yes') {
    return (
      <p className={css.yes}>
        <Checkbox checked={value === true} onChange={(event) => set(event.target.checked)}>
          {label}
        </Checkbox>
      </p>
    );
  }
  if (type === 'week') {
    return <WeekInput week={typeof value === 'object' ? value : {}} label={label} onChange={set} />;
  }
  if (type === 'item') {
    return (
      <Select
        id={id}
        value={text === '' ? null : text}
        onChange={set}
        options={chargeItem.options.map((choice) => ({ value: choice.value, label: t.label(choice.label) }))}
      />
    );
  }
  if (type === 'lines') {
    return (
      <Input.TextArea
        id={id}
        rows={4}
        maxLength={max}
        showCount
        value={text}
        onChange={(event) => set(event.target.value)}
      />
    );
  }
  if (type === 'date') {
    return (
      <DatePicker
        id={id}
        className={css.date ?? ''}
        value={text === '' ? null : dayjs(text)}
        onChange={(date) => set(date ? date.format('YYYY-MM-DD') : '')}
      />
    );
  }
  return (
    <Input
      id={id}
      maxLength={max}
      inputMode={type === 'price' ? 'decimal' : undefined}
      prefix={type === 'price' ? '￥' : undefined}
      value={text}
      onChange={(event) => set(event.target.value)}
    />
  );
}

interface WeekInputProps {
  readonly week: Week;
  readonly label: string;
  onChange(week: Week): void;
}

/** People by weekday and shift, typed cell by cell. */
function WeekInput({ week, label, onChange }: WeekInputProps) {
  const t = useText();
  const usual = new Map(defaultShifts.map((shift) => [shift.name, shift.label]));
  const used = Object.keys(week).map((key) => key.split(' ')[1] ?? '');
  const shifts = [...new Set([...usual.keys(), ...used])].map((name) => ({
    name,
    shift: usual.get(name) ?? name,
  }));
  return (
    <table className={css.week} aria-label={label}>
      <thead>
        <tr>
          <td />
          {shifts.map(({ name, shift }) => (
            <th key={name} scope="col">
              {shift}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 7 }, (_, weekday) => weekday).map((weekday) => (
          <tr key={weekday}>
            <th scope="row">{t(`records.day-${weekday}`)}</th>
            {shifts.map(({ name, shift }) => {
              const key = weekKey(weekday, name);
              return (
                <td key={name}>
                  <Input
                    size="small"
                    inputMode="numeric"
                    maxLength={2}
                    aria-label={t('records.people', { day: t(`records.day-${weekday}`), shift })}
                    value={week[key] ?? ''}
                    onChange={(event) => onChange({ ...week, [key]: event.target.value })}
                  />
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
