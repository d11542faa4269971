import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { type SiteState, settingOf } from '../../../shared/domain/site/settings.ts';
import { formatMoney, parseMoney } from '../../../shared/values/money.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { shortTime, yuan } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { figure } from '../../lists/row-words.ts';
import { useRole } from '../../lists/use-role.ts';
import { useText } from '../../texts/use-text.ts';
import css from './today.module.css';

/** The desk's cash: since when it counts, or how to begin. What should be in it is not shown: counts are blind. */
export function DrawerCard() {
  const t = useText();
  const status = useQuery('status', {}, { status: true });
  const drawer = useQuery('rows', { kind: 'drawer', size: 50 }, { kinds: ['drawer'] });
  const subject = `drawer:${status.data?.desk?.id ?? ''}`;
  const row = drawer.data?.rows.find(({ id }) => id === subject);
  const { atDesk } = useRole();
  if (!drawer.data || !status.data || !atDesk) return null;
  if (!row) return <OpenDrawer site={status.data.site?.id ?? ''} />;
  return (
    <Card title={t('drawer.title')} note={t('today.drawer-period', { period: figure(row, 'period') })}>
      <div className={css.drawer}>
        <span>{t('today.drawer-since', { since: shortTime(row.at ?? '', Date.now()) })}</span>
        <span>
          {t('drawer.float')} {yuan(figure(row, 'float'))}
        </span>
      </div>
    </Card>
  );
}

function OpenDrawer({ site }: { readonly site: string }) {
  const t = useText();
  const command = useCommand();
  const subject = `site:${site}`;
  const settings = useQuery('subject', { subject }, { subjects: [subject] });
  const usual = settingOf(settings.data?.state as SiteState | undefined, 'cashFloat');
  const [typed, setTyped] = useState<string>();
  const text = typed ?? formatMoney(usual);
  const float = parseMoney(text);
  const wrong = float === undefined || float < 0;
  const open = () => !wrong && command.run('openDrawer', { float });
  return (
    <Card title={t('drawer.title')} note={t('today.drawer-closed')} tone="blue">
      <Form layout="vertical" onFinish={open} className={css['open-drawer'] ?? ''}>
        <Form.Item
          label={t('today.drawer-float')}
          htmlFor="float"
          {...(wrong ? { validateStatus: 'error' as const, help: t('error.money') } : {})}
        >
          <Input
            id="float"
            prefix="￥"
            inputMode="decimal"
            autoComplete="off"
            value={text}
            onChange={(event) => setTyped(event.target.value)}
          />
        </Form.Item>
        <Button type="primary" htmlType="submit" disabled={wrong} loading={command.busy}>
          {t('drawer.open')}
        </Button>
      </Form>
      <RefusalLines refusals={command.refusals} />
    </Card>
  );
}
