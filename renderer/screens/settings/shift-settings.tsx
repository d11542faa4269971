import { Button, Input, TimePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import type { ShiftDefinition } from '../../../shared/domain/shifts/definition.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Card } from '../../kit/card.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';

interface ShiftSettingsProps {
  readonly shifts: readonly ShiftDefinition[];
  readonly leader: boolean;
}

const clock = 'HH:mm';
const times = [
  ['startsAt', 'settings.shift-from'],
  ['endsAt', 'settings.shift-to'],
] as const;

/** [DUTY 4.2] The site's own shifts; one that ends before it starts runs over midnight. */
export function ShiftSettings({ shifts, leader }: ShiftSettingsProps) {
  const t = useText();
  const command = useCommand();
  const [edited, setEdited] = useState(shifts);
  const change = (index: number, part: Partial<ShiftDefinition>) =>
    setEdited(edited.map((shift, at) => (at === index ? { ...shift, ...part } : shift)));
  const add = () =>
    setEdited([...edited, { name: freeName(edited), label: '', startsAt: '20:00', endsAt: '08:00' }]);
  return (
    <Card title={t('site.setting.shifts')}>
      <div className={css.line} data-head="true" aria-hidden="true">
        <span>{t('settings.shift-label')}</span>
        <span>{t('settings.shift-from')}</span>
        <span>{t('settings.shift-to')}</span>
      </div>
      {edited.map((shift, index) => (
        <div key={shift.name} className={css.line}>
          <Input
            aria-label={`${t('settings.shift', { number: index + 1 })} ${t('settings.shift-label')}`}
            value={shift.label}
            maxLength={10}
            readOnly={!leader}
            onChange={(event) => change(index, { label: event.target.value })}
          />
          {times.map(([part, label]) => (
            <TimePicker
              key={part}
              format={clock}
              minuteStep={5}
              needConfirm={false}
              allowClear={false}
              disabled={!leader}
              aria-label={`${t('settings.shift', { number: index + 1 })} ${t(label)}`}
              value={dayjs(`2000-01-01T${shift[part]}`)}
              onChange={(time) => time && change(index, { [part]: time.format(clock) })}
            />
          ))}
          {leader && edited.length > 1 && (
            <Button type="text" onClick={() => setEdited(edited.filter((_shift, at) => at !== index))}>
              {t('settings.remove')}
            </Button>
          )}
        </div>
      ))}
      <RefusalLines refusals={command.refusals} />
      {leader && (
        <div className={css.foot}>
          <Button type="dashed" disabled={edited.length >= 8} onClick={add}>
            {t('settings.shift-add')}
          </Button>
          {edited !== shifts && (
            <Button
              type="primary"
              loading={command.busy}
              onClick={() => command.run('changeSetting', { key: 'shifts', value: edited })}
            >
              {t('window.save')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}

/** The journal's word for a new shift; people only see its label. */
function freeName(shifts: readonly ShiftDefinition[]): string {
  let number = shifts.length + 1;
  while (shifts.some(({ name }) => name === `shift-${number}`)) number += 1;
  return `shift-${number}`;
}
