import type { Row } from '../../../../shared/domain/area.ts';
import type { SettingKey } from '../../../../shared/domain/site/settings.ts';
import { formatMoney, parseMoney } from '../../../../shared/values/money.ts';

type EditableKey = Exclude<SettingKey, 'shifts' | 'printers' | 'retentionMonths'>;

/** The settings that are one value, and how it is typed. */
export const editableSettings: Readonly<Record<EditableKey, 'text' | 'number' | 'money'>> = {
  siteName: 'text',
  keyDueHours: 'number',
  lockAfterMinutes: 'number',
  cashFloat: 'money',
  backupDays: 'number',
};

export interface ShownSetting {
  readonly key: EditableKey;
  /** As it stands in its field. */
  readonly text: string;
}

/** The settings among the lines of the list `setting`, in the order they are shown. */
export function settingsIn(rows: readonly Row[]): ShownSetting[] {
  const values = new Map(
    rows.map(({ id, data }) => [String(data.key ?? id.replace(/^setting:/, '')), data.value]),
  );
  return (Object.keys(editableSettings) as EditableKey[]).flatMap((key) => {
    const value = values.get(key);
    if (value === undefined) return [];
    const text = editableSettings[key] === 'money' ? formatMoney(Number(value)) : String(value);
    return [{ key, text }];
  });
}

/** The setting's value; what is no number goes as it is, the command says what is wrong with it. */
export function readSetting(key: EditableKey, text: string): unknown {
  if (editableSettings[key] === 'money') return parseMoney(text) ?? text;
  if (editableSettings[key] === 'number') return /^\d+$/.test(text.trim()) ? Number(text) : text;
  return text;
}
