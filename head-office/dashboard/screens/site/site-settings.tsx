import { Button, Input } from 'antd';
import { useState } from 'react';
import { Card } from '../../../../renderer/kit/card.tsx';
import { EmptyState } from '../../../../renderer/kit/empty-state.tsx';
import { Loaded } from '../../../../renderer/kit/loaded.tsx';
import { useText } from '../../../../renderer/texts/use-text.ts';
import { useAsk } from '../../api/use-ask.ts';
import { RunOutcome } from '../../parts/run-outcome.tsx';
import { useRun } from '../../parts/use-run.ts';
import { editableSettings, readSetting, type ShownSetting, settingsIn } from './settings.ts';
import css from './site.module.css';
import type { SheetProps } from './site.tsx';

/** The rules of a site that are one figure or name each; shifts and printers are set at the site. */
export function SiteSettings({ detail: { site }, account, onChanged }: SheetProps) {
  const t = useText();
  const rows = useAsk('rows', { site, kind: 'setting', size: 50 });
  return (
    <Card title={t('site-page.tab-settings')} note={t('site-page.settings-note')}>
      <Loaded query={rows}>
        {({ rows: found }) => {
          const settings = settingsIn(found);
          if (settings.length === 0) return <EmptyState text={t('site-page.no-settings')} />;
          return settings.map((setting) => (
            <Setting
              key={`${setting.key} ${setting.text}`}
              site={site}
              setting={setting}
              editor={account.role !== 'viewer'}
              onSaved={() => {
                rows.refetch();
                onChanged();
              }}
            />
          ));
        }}
      </Loaded>
    </Card>
  );
}

interface SettingProps {
  readonly site: string;
  readonly setting: ShownSetting;
  readonly editor: boolean;
  onSaved(): void;
}

/** One figure or name with its own save: each change is an entry of its own. */
function Setting({ site, setting: { key, text: before }, editor, onSaved }: SettingProps) {
  const t = useText();
  const run = useRun();
  const [text, setText] = useState(before);
  const save = async () => {
    if (await run.run([site], 'changeSetting', { key, value: readSetting(key, text) })) onSaved();
  };
  return (
    <div className={css.setting}>
      <label htmlFor={`setting-${key}`}>{t(`site.setting.${key}`)}</label>
      <Input
        id={`setting-${key}`}
        value={text}
        readOnly={!editor}
        prefix={editableSettings[key] === 'money' ? '￥' : undefined}
        onChange={(event) => setText(event.target.value)}
        onPressEnter={() => text !== before && void save()}
      />
      {editor && text !== before && (
        <Button type="primary" loading={run.busy} onClick={() => void save()}>
          {t('window.save')}
        </Button>
      )}
      <RunOutcome run={run} />
    </div>
  );
}
