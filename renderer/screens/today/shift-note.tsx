import { Button } from 'antd';
import { shiftEnds } from '../../../shared/domain/shifts/shift-ends.ts';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Kbd } from '../../kit/kbd.tsx';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './today.module.css';

/** The day, and how long the shift still goes. [DUTY 4.11] In its last minutes: prepare the handover. */
export function ShiftNote({ now }: { readonly now: number }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const language = useUi((ui) => ui.language);
  const status = useQuery('status', {}, { status: true });
  const say = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(language, { timeZone: 'Asia/Shanghai', ...parts }).format(now);
  const day = `${say({ month: 'long', day: 'numeric' })} ${say({ weekday: 'long' })}`;
  const shift = status.data?.shift;
  const end = shift?.endsAt === undefined ? undefined : shiftEnds(shift.endsAt, now);
  const minutes = Math.abs(Math.ceil((end?.remaining ?? 0) / 60_000));
  const long = minutes >= 60;
  const values = {
    label: shift?.name ?? '',
    minutes: long ? minutes % 60 : minutes,
    hours: Math.floor(minutes / 60),
  };
  return (
    <div className={css.day}>
      <span>{day}</span>
      {shift === undefined && status.data && <span>{t('today.no-shift')}</span>}
      {end && !end.overdue && <span>{t(long ? 'today.remaining-hours' : 'shifts.remaining', values)}</span>}
      {end?.overdue && <Tag tone="amber">{t(long ? 'today.overdue-hours' : 'shifts.overdue', values)}</Tag>}
      {end?.tidy && (
        <>
          <span className={css.tidy}>{t('today.tidy')}</span>
          <Button size="small" onClick={() => go({ screen: 'handover' })}>
            {t('today.hand-over')}
            <Kbd>F8</Kbd>
          </Button>
        </>
      )}
    </div>
  );
}
