import type { Refusal } from '../../shared/domain/area.ts';
import { fieldAt } from '../../shared/forms/fields.ts';
import type { FormDefinition } from '../../shared/forms/form.ts';
import { Card } from '../kit/card.tsx';
import { useText } from '../texts/use-text.ts';
import css from './forms.module.css';

interface ProblemListProps {
  readonly form: FormDefinition;
  readonly problems: readonly Refusal[];
}

/** What is wrong, in sentences; each leads to its field. */
export function ProblemList({ form, problems }: ProblemListProps) {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <Card tone="seal" title={t('form.wrong-count', { count: problems.length })}>
      <div role="alert" className={css.problems}>
        {problems.map((problem) => (
          <button
            type="button"
            key={`${problem.code} ${problem.field ?? ''}`}
            onClick={() => problem.field && document.getElementById(`field-${problem.field}`)?.focus()}
          >
            <Sentence form={form} problem={problem} />
          </button>
        ))}
      </div>
    </Card>
  );
}

function Sentence({ form, problem }: { readonly form: FormDefinition; readonly problem: Refusal }) {
  const t = useText();
  const [table, index] = problem.field?.split('.') ?? [];
  const field = problem.field && fieldAt(form, problem.field.replaceAll('.', '/'));
  if (!field) return t.refusal(problem);
  const row = index === undefined ? undefined : fieldAt(form, table ?? '');
  const where = row
    ? `${t.label(row.label)} ${Number(index) + 1} ${t.label(field.label)}`
    : t.label(field.label);
  return t('form.wrong-one', { field: where, text: t.refusal(problem) });
}
