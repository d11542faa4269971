import { Spin } from 'antd';
import { useAct } from '../../bridge/use-act.ts';
import { Fault } from '../../kit/fault.tsx';
import { useText } from '../../texts/use-text.ts';
import { StartPage } from '../unlock/start-page.tsx';
import css from './first-start.module.css';

interface WaysProps {
  onSetUp(): void;
  onJoin(): void;
}

/** The three ways to begin. */
export function Ways({ onSetUp, onJoin }: WaysProps) {
  const t = useText();
  const demo = useAct('setUpDemo');
  return (
    <StartPage wide title={t('first.title')} lead={t('first.lead')}>
      {demo.error && <Fault text={t('window.failed', { reason: demo.error })} />}
      <Spin spinning={demo.busy} description={t('first.demo-making')}>
        <div className={css.ways}>
          <button type="button" className={css.way} onClick={onSetUp}>
            <b>{t('first.excel')}</b>
            <span>{t('first.excel-lead')}</span>
          </button>
          <button type="button" className={css.way} disabled={demo.busy} onClick={() => demo.run({})}>
            <b>{t('first.demo')}</b>
            <span>{t('first.demo-lead')}</span>
          </button>
          <button type="button" className={css.way} disabled={demo.busy} onClick={onJoin}>
            <b>{t('first.join')}</b>
            <span>{t('first.join-lead')}</span>
          </button>
        </div>
      </Spin>
    </StartPage>
  );
}
