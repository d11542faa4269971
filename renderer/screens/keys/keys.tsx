import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Kbd } from '../../kit/kbd.tsx';
import { Page } from '../../kit/page.tsx';
import { useNow } from '../../kit/use-now.ts';
import { ExportRows } from '../../lists/export-rows.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './keys.module.css';
import { RegisterList } from './register-list.tsx';
import { ScanField } from './scan-field.tsx';
import { SlipDrawer } from './slip-drawer.tsx';
import { SlipsHistory } from './slips-history.tsx';
import { SlipsOut } from './slips-out.tsx';

const tabs = ['out', 'register', 'history'] as const;
type Tab = (typeof tabs)[number];

/** Keys of the desk: which are out and overdue, what hangs where, and every slip there was [KEY]. */
export function Keys({ subject }: { readonly subject: string | undefined }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const now = useNow();
  const { atDesk } = useRole();
  const [tab, setTab] = useState<Tab>(subject?.startsWith('key:') ? 'register' : 'out');
  const [shown, setShown] = useState(subject?.startsWith('key-slip:') ? subject : undefined);
  const [words, setWords] = useState('');
  const slips = useQuery(
    'rows',
    { kind: 'key-slip', open: true, order: 'due', size: 200 },
    { kinds: ['key-slip'] },
  );
  const out = slips.data?.total ?? 0;
  const late = (slips.data?.rows ?? []).filter((row) => row.due && Date.parse(row.due) < now).length;

  return (
    <Page
      title={t('keys.screen.title')}
      note={slips.data && t(late > 0 ? 'keys.screen.note' : 'keys.screen.none-late', { out, late })}
      actions={
        <>
          <ExportRows
            kind={tab === 'register' ? 'key' : 'key-slip'}
            name={t(tab === 'register' ? 'keys.screen.tab.register' : 'keys.screen.tab.history')}
          />
          {atDesk && (
            <>
              <Button onClick={() => go({ screen: 'form', form: 'key' })}>{t('keys.screen.add')}</Button>
              <Button type="primary" onClick={() => go({ screen: 'form', form: 'key-slip' })}>
                {t('keys.screen.new')}
                <Kbd>F3</Kbd>
              </Button>
            </>
          )}
        </>
      }
    >
      <div className={css.bar}>
        <ScanField
          onSlip={setShown}
          onWords={(text) => {
            setWords(text);
            setTab('history');
          }}
        />
        <Segmented<Tab>
          aria-label={t('lists.filter')}
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({ value, label: t(`keys.screen.tab.${value}`) }))}
        />
      </div>
      {tab === 'out' && <SlipsOut slips={slips} onOpen={setShown} />}
      {tab === 'register' && <RegisterList chosen={subject} />}
      {tab === 'history' && <SlipsHistory key={words} words={words} onOpen={setShown} />}
      <SlipDrawer subject={shown} onClose={() => setShown(undefined)} />
    </Page>
  );
}
