import { Button } from 'antd';
import type { DeskStatus } from '../../../shared/bridge/answers.ts';
import { useUi } from '../../app/services.ts';
import { Card } from '../../kit/card.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './damaged.module.css';
import { Restore } from './restore.tsx';
import { StartPage } from './start-page.tsx';

/** The chain is broken somewhere: what is wrong, and the two ways on. */
export function Damaged({ status }: { readonly status: DeskStatus }) {
  const t = useText();
  const readOn = useUi((ui) => ui.readOn);
  return (
    <StartPage
      title={t('damaged.title')}
      lead={t(status.site ? 'damaged.lead' : 'damaged.lead-shut')}
      tone="seal"
      above={status.site?.name}
    >
      <div className={css.parts}>
        <Card title={t('damaged.what')} tone="seal">
          <p>{t.words(`fault.${status.damage?.text ?? 'unreadable'}`)}</p>
          {status.damage?.posting && <p>{t('damaged.posting', { posting: status.damage.posting })}</p>}
        </Card>
        <Restore look="primary" />
        {status.site && (
          <Button block size="large" onClick={readOn}>
            {t('damaged.read-on')}
          </Button>
        )}
      </div>
    </StartPage>
  );
}
