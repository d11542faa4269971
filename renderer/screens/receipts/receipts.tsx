import { Alert, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Kbd } from '../../kit/kbd.tsx';
import { Page } from '../../kit/page.tsx';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import { DayReportView } from './day-report-view.tsx';
import { ReceiptDrawer } from './receipt-drawer.tsx';
import { ReceiptList } from './receipt-list.tsx';

const tabs = ['list', 'day'] as const;
type Tab = (typeof tabs)[number];

/** Money over the counter: every receipt, and what a day brought in [RCPT] [DAY]. */
export function Receipts({ subject }: { readonly subject: string | undefined }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { atDesk } = useRole();
  const [tab, setTab] = useState<Tab>('list');
  const [shown, setShown] = useState(subject);
  return (
    <Page
      title={t('receipts.screen.title')}
      note={
        <Segmented<Tab>
          aria-label={t('lists.filter')}
          value={tab}
          onChange={setTab}
          options={tabs.map((value) => ({ value, label: t(`receipts.screen.tab.${value}`) }))}
        />
      }
      actions={
        atDesk && (
          <>
            <Button onClick={() => go({ screen: 'form', form: 'hand-in' })}>
              {t('receipts.screen.hand-in')}
            </Button>
            <Button type="primary" onClick={() => go({ screen: 'form', form: 'receipt' })}>
              {t('receipts.screen.new')}
              <Kbd>F4</Kbd>
            </Button>
          </>
        )
      }
    >
      {atDesk && <DrawerHint />}
      {tab === 'list' ? <ReceiptList chosen={shown} onOpen={setShown} /> : <DayReportView />}
      <ReceiptDrawer subject={shown} onClose={() => setShown(undefined)} />
    </Page>
  );
}

/** Before the first payment the drawer needs its float. */
function DrawerHint() {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const desk = useQuery('status', {}).data?.desk?.id;
  const drawers = useQuery('rows', { kind: 'drawer', size: 200 }, { kinds: ['drawer'] });
  const open = drawers.data?.rows.some((row) => row.id === `drawer:${desk}`);
  if (!drawers.data || desk === undefined || open) return null;
  return (
    <Alert
      type="warning"
      title={t('receipts.screen.drawer-closed')}
      action={
        <Button size="small" onClick={() => go({ screen: 'today' })}>
          {t('receipts.screen.to-today')}
        </Button>
      }
    />
  );
}
