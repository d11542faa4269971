import { Button } from 'antd';
import { useUi } from '../../app/services.ts';
import { Card } from '../../kit/card.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './settings.module.css';
import type { SectionProps } from './settings.tsx';

export function About({ status, leader }: SectionProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  return (
    <>
      <Card title={t('settings.about')}>
        <dl className={css.facts}>
          <dt>{t('settings.version')}</dt>
          <dd>{status.version}</dd>
          <dt>{t('site.title')}</dt>
          <dd>{status.site?.name}</dd>
          <dt>{t('site.desk')}</dt>
          <dd>{status.desk && [...new Set([status.desk.id, status.desk.name])].join(' · ')}</dd>
        </dl>
        <Button onClick={() => go({ screen: 'help' })}>{t('help.title')} F1</Button>
      </Card>
      {leader && (
        <Card title={t('settings.roster')}>
          <p className={css.muted}>{t('settings.roster-lead')}</p>
          <Button onClick={() => go({ screen: 'import' })}>{t('settings.import')}</Button>
        </Card>
      )}
    </>
  );
}
