import { Button } from 'antd';
import { useState } from 'react';
import type { FormDefinition } from '../../shared/forms/form.ts';
import { useRegistry, useUi } from '../app/services.ts';
import { Card } from '../kit/card.tsx';
import { yuan } from '../kit/format.ts';
import { PrintJobs } from '../kit/print-jobs.tsx';
import { PrintPreview } from '../kit/print-preview.tsx';
import { routeOf } from '../screens/all.ts';
import { useText } from '../texts/use-text.ts';
import css from './forms.module.css';

interface FiledViewProps {
  readonly form: FormDefinition;
  readonly answer: Readonly<Record<string, unknown>>;
  readonly changed: boolean;
  onAnother(): void;
}

/** After filing: its number, what becomes of its papers, and what most likely comes next. */
export function FiledView({ form, answer, changed, onAnother }: FiledViewProps) {
  const t = useText();
  const registry = useRegistry();
  const go = useUi((ui) => ui.go);
  const back = useUi((ui) => ui.back);
  const [previewing, setPreviewing] = useState(false);
  const document = form.document === undefined ? undefined : registry.document(form.document);
  const { number, total, capital } = answer;
  const subject =
    typeof answer.subject === 'string' ? answer.subject : document && `${document.subject}:${number}`;
  const route = subject === undefined ? undefined : routeOf(subject);
  return (
    <div className={css.done}>
      <Card tone="green" title={t(changed ? 'form.filed-change' : 'form.filed')} note={t.label(form.title)}>
        {typeof number === 'string' && <div className={css.number}>{number}</div>}
        {typeof total === 'number' && (
          <p>
            {yuan(total)} {typeof capital === 'string' && capital}
          </p>
        )}
      </Card>
      {document && subject && !changed && (
        <Card title={t('form.print-state')}>
          <PrintJobs subject={subject} document={document.name} />
        </Card>
      )}
      <div className={css['done-buttons']}>
        <Button type="primary" size="large" autoFocus onClick={changed ? back : onAnother}>
          {t(changed ? 'form.back' : 'form.another')}
        </Button>
        {document && subject && (
          <Button size="large" onClick={() => setPreviewing(true)}>
            {t('window.preview')}
          </Button>
        )}
        {route && (
          <Button size="large" onClick={() => go(route)}>
            {t('form.show')}
          </Button>
        )}
        {!changed && (
          <Button size="large" onClick={back}>
            {t('form.back')}
          </Button>
        )}
      </div>
      {previewing && document && subject && (
        <PrintPreview document={document.name} subject={subject} onClose={() => setPreviewing(false)} />
      )}
    </div>
  );
}
