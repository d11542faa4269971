import { Button } from 'antd';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card } from '../../kit/card.tsx';
import { reasonWords } from '../../office/reasons.ts';
import { useText } from '../../texts/use-text.ts';
import css from './today.module.css';

/** Nothing goes to the head office until somebody does something: what, in a sentence. */
export function OfficeStopped() {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { office } = useQuery('status', {}, { status: true }).data ?? {};
  if (office?.state !== 'stopped') return null;
  const { what, help } = reasonWords(office.reason ?? 'unknown');
  return (
    <Card tone="seal" className={css.line}>
      <div role="alert">
        <strong>{t('office.line-stopped-why', { why: t(what) })}</strong> <span>{t(help)}</span>
      </div>
      <Button onClick={() => go({ screen: 'settings', section: 'office' })}>{t('today.office-look')}</Button>
    </Card>
  );
}
