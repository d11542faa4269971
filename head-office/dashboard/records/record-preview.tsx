import { Card } from '../../../renderer/kit/card.tsx';
import { Tag } from '../../../renderer/kit/tag.tsx';
import { useText } from '../../../renderer/texts/use-text.ts';
import type { RecordKind } from './record-kind.ts';
import css from './records.module.css';
import type { Values } from './values.ts';

interface RecordPreviewProps {
  readonly kind: RecordKind;
  readonly values: Values;
}

/** A notice as the desks will show it, before it is published. The other kinds are lines of figures. */
export function RecordPreview({ kind, values }: RecordPreviewProps) {
  const t = useText();
  if (kind !== 'notice') return null;
  const word = (name: string) => (typeof values[name] === 'string' ? values[name] : '');
  const from = word('from') || t('records.today');
  const until = word('until');
  return (
    <div className={css.preview}>
      <p>{t('records.preview')}</p>
      <Card tone={values.urgent === true ? 'seal' : 'blue'}>
        <strong>
          {values.urgent === true && <Tag tone="seal">{t('records.urgent')}</Tag>}{' '}
          {word('title') || t('records.no-title')}
        </strong>
        <p className={css.text}>{word('text') || t('records.no-text')}</p>
        <small>{until ? t('records.days-until', { from, until }) : t('records.days', { from })}</small>
      </Card>
    </div>
  );
}
