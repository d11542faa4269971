import { Button } from 'antd';
import { useUi } from '../../app/services.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Tag } from '../../kit/tag.tsx';
import { mendsItself, reasonWords } from '../../office/reasons.ts';
import { useText } from '../../texts/use-text.ts';
import css from './office-news.module.css';

/** Nothing goes to the head office until somebody does something: what, in a sentence. */
export function OfficeStopped() {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { office } = useQuery('status', {}, { status: true }).data ?? {};
  if (office?.state !== 'stopped' || mendsItself(office.reason)) return null;
  const { what, help } = reasonWords(office.reason ?? 'unknown', 'enrolled');
  return (
    <section className={css.news} aria-label={t('office.line')}>
      <article className={css.piece} data-tone="seal">
        <Tag tone="seal">{t('office.line-stopped')}</Tag>
        <div role="alert">
          <strong>{t(what)}</strong>
          <p>{t(help)}</p>
        </div>
        <Button onClick={() => go({ screen: 'settings', section: 'office' })}>
          {t('today.office-look')}
        </Button>
      </article>
    </section>
  );
}
