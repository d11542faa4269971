import { Button, Input } from 'antd';
import { useState } from 'react';
import { formatMoney, parseMoney } from '../../../shared/values/money.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Card } from '../../kit/card.tsx';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';
import type { SectionProps } from './settings.tsx';
import { ShiftSettings } from './shift-settings.tsx';
import { useSettings } from './use-setting.ts';

type PlainKey = 'siteName' | 'keyDueHours' | 'lockAfterMinutes' | 'cashFloat' | 'backupDays';

const plainKeys: readonly PlainKey[] = [
  'siteName',
  'keyDueHours',
  'lockAfterMinutes',
  'cashFloat',
  'backupDays',
];

export function SiteSettings({ status, leader }: SectionProps) {
  const t = useText();
  const settings = useSettings(status);
  if (!settings) return null;
  return (
    <>
      <Card title={t('settings.site')}>
        {plainKeys.map((key) => (
          <PlainSetting key={`${key} ${settings(key)}`} name={key} value={settings(key)} leader={leader} />
        ))}
      </Card>
      <ShiftSettings key={JSON.stringify(settings('shifts'))} shifts={settings('shifts')} leader={leader} />
    </>
  );
}

interface PlainSettingProps {
  readonly name: PlainKey;
  readonly value: string | number;
  readonly leader: boolean;
}

/** One figure or name with its own save: each change is an entry of its own. */
function PlainSetting({ name, value, leader }: PlainSettingProps) {
  const t = useText();
  const command = useCommand();
  const before = shown(name, value);
  const [text, setText] = useState(before);
  const save = () => command.run('changeSetting', { key: name, value: read(name, text) });
  return (
    <div className={css.setting}>
      <label htmlFor={`setting-${name}`}>{t(`site.setting.${name}`)}</label>
      <Input
        id={`setting-${name}`}
        value={text}
        readOnly={!leader}
        prefix={name === 'cashFloat' ? '￥' : undefined}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => text !== before && void save()}
      />
      <div>
        {text !== before && (
          <Button type="primary" loading={command.busy} onClick={save}>
            {t('window.save')}
          </Button>
        )}
      </div>
      {command.refusals.length > 0 && <RefusalLines refusals={command.refusals} />}
    </div>
  );
}

function shown(name: PlainKey, value: string | number): string {
  return name === 'cashFloat' && typeof value === 'number' ? formatMoney(value) : String(value);
}

/** What cannot be read goes to main as it is, which says what is wrong with it. */
function read(name: PlainKey, text: string): unknown {
  if (name === 'siteName') return text;
  if (name === 'cashFloat') return parseMoney(text) ?? text;
  return /^\d+$/.test(text.trim()) ? Number(text) : text;
}
