import { DatePicker } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { type ControlProps, spoken, statusOf } from './control.ts';
import css from './controls.module.css';

type DateKind = 'date' | 'date-time' | 'month';

const shapes: Readonly<Record<DateKind, string>> = {
  date: 'YYYY-MM-DD',
  'date-time': 'YYYY-MM-DD HH:mm',
  month: 'YYYY-MM',
};

/** Dates, times and months. The site's wall clock is meant, whatever zone the PC is set to. */
export function DateControl(props: ControlProps & { readonly kind: DateKind }) {
  const { kind, value, autoFocus, onChange, onLeave } = props;
  const shape = shapes[kind];
  const shown = typeof value === 'string' ? dayjs(value.slice(0, 16)) : null;
  return (
    <DatePicker
      {...spoken(props)}
      className={css.whole ?? ''}
      autoFocus={autoFocus}
      picker={kind === 'month' ? 'month' : 'date'}
      showTime={kind === 'date-time' ? { format: 'HH:mm', minuteStep: 5 } : false}
      format={shape}
      status={statusOf(props)}
      value={shown?.isValid() ? shown : null}
      onChange={(day: Dayjs | null) => onChange(day ? written(day, kind) : undefined)}
      onBlur={onLeave}
    />
  );
}

function written(day: Dayjs, kind: DateKind): string {
  return kind === 'date-time' ? `${day.format('YYYY-MM-DDTHH:mm')}:00+08:00` : day.format(shapes[kind]);
}
