import { Button } from 'antd';
import { fieldsOf, valueText } from '../../shared/forms/fields.ts';
import type { Field, FormDefinition } from '../../shared/forms/form.ts';
import { localIso } from '../../shared/values/time.ts';
import type { Draft } from '../drafts/drafts.ts';
import { Card } from '../kit/card.tsx';
import { shortTime } from '../kit/format.ts';
import { useText } from '../texts/use-text.ts';
import css from './forms.module.css';

interface DraftsOfferProps {
  readonly form: FormDefinition;
  readonly drafts: readonly Draft[];
  onResume(draft: Draft): void;
  onDiscard(draft: Draft): void;
}

/** Forms that an interruption, a crash or a power cut left unfinished. */
export function DraftsOffer({ form, drafts, onResume, onDiscard }: DraftsOfferProps) {
  const t = useText();
  if (drafts.length === 0) return null;
  return (
    <Card tone="amber">
      {drafts.map((draft) => (
        <div key={draft.id} className={css.left}>
          <span>
            {t('form.left', {
              form: t.label(form.title),
              what: nameOf(form, draft) || t('form.left-empty'),
              at: shortTime(localIso(draft.at), Date.now()),
            })}
          </span>
          <span>
            <Button type="primary" onClick={() => onResume(draft)}>
              {t('form.resume')}
            </Button>{' '}
            <Button onClick={() => onDiscard(draft)}>{t('form.discard')}</Button>
          </span>
        </div>
      ))}
    </Card>
  );
}

/** Answers that are names to the desk and not to people. */
const unspoken: readonly Field['kind'][] = ['key', 'staff'];

/** The first answers that were typed, enough to recognise it by; sensitive ones never stand here. */
function nameOf(form: FormDefinition, draft: Draft): string {
  return fieldsOf(form)
    .filter((field) => !field.sensitive && field.initial === undefined && !unspoken.includes(field.kind))
    .map((field) => valueText(field, draft.values[field.name]))
    .filter((text) => text !== '')
    .slice(0, 2)
    .join(' ');
}
