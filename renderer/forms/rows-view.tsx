import { Button } from 'antd';
import type { Role } from '../../shared/domain/area.ts';
import type { Field, RowsField } from '../../shared/forms/form.ts';
import { maySee } from '../../shared/forms/mask-values.ts';
import { isVisible } from '../../shared/forms/visible.ts';
import { localIso } from '../../shared/values/time.ts';
import { yuan } from '../kit/format.ts';
import { useText } from '../texts/use-text.ts';
import { blankRow } from './blank.ts';
import { FieldView } from './field-view.tsx';
import css from './forms.module.css';
import type { Filed } from './input-of.ts';
import { rowsOf, withoutRow, withRow } from './place.ts';
import type { FormSession } from './use-form-session.ts';

interface RowsViewProps {
  readonly session: FormSession;
  readonly field: RowsField;
  readonly filed: Filed | undefined;
  readonly role: Role;
}

/** Few short fields make a table; more make a card for each row. */
const widestTable = 6;

/** A table inside a form: lines of a receipt, people of a household. */
export function RowsView({ session, field, filed, role }: RowsViewProps) {
  const t = useText();
  const fields = field.fields.filter((one) => maySee(one, role));
  const narrow = fields.length <= widestTable && fields.every((one) => one.half || one.kind !== 'lines');
  const rows = rowsOf(session.values, field.name);
  const problem = session.problemAt({ name: field.name });
  const total = totalOf(fields, rows);
  const fewest = field.minRows ?? (field.required ? 1 : 0);
  return (
    <div className={css.rows} data-narrow={narrow}>
      {narrow && rows.length > 0 && <Headings fields={fields} />}
      {rows.map((row, index) => (
        <fieldset key={row.id} className={css.row} data-columns={narrow ? fields.length : undefined}>
          <legend className={narrow ? 'unseen' : css.legend}>
            {t.label(field.label)} {index + 1}
          </legend>
          {fields.map((one, order) =>
            isVisible(one, session.values, row) ? (
              <FieldView
                key={one.name}
                session={session}
                field={one}
                place={{ name: one.name, row: { table: field.name, index, id: row.id } }}
                value={row[one.name]}
                before={filed && rowsOf(filed.values, field.name).find(({ id }) => id === row.id)?.[one.name]}
                filed={filed}
                narrow={narrow}
                autoFocus={index >= Math.max(1, fewest) && order === 0 && row[one.name] === undefined}
              />
            ) : (
              narrow && <span key={one.name} />
            ),
          )}
          <Button
            className={css.remove ?? ''}
            size="small"
            type="text"
            disabled={rows.length <= fewest}
            aria-label={t('form.remove', { row: `${t.label(field.label)} ${index + 1}` })}
            onClick={() => session.replace(withoutRow(session.values, field.name, row.id))}
          >
            {narrow ? '✕' : t('form.remove-row')}
          </Button>
        </fieldset>
      ))}
      {problem && (
        <p className={css.below} data-wrong="true">
          {t.refusal(problem)}
        </p>
      )}
      <div className={css['rows-foot']}>
        <Button
          type="dashed"
          onClick={() => {
            const row = blankRow(field, localIso(Date.now()), () => crypto.randomUUID());
            session.replace(withRow(session.values, field.name, row));
          }}
        >
          ＋ {t.label(field.add)}
        </Button>
        {total !== undefined && (
          <strong>
            {t('form.total')} {yuan(total)}
          </strong>
        )}
      </div>
    </div>
  );
}

function Headings({ fields }: { readonly fields: readonly Field[] }) {
  const t = useText();
  return (
    <div className={css.headings} data-columns={fields.length} aria-hidden="true">
      {fields.map((field) => (
        <span key={field.name} data-figure={field.kind === 'money' || field.kind === 'number'}>
          {t.label(field.label)}
        </span>
      ))}
    </div>
  );
}

/** Sum of the rows' money, in fen, where they have one; what cannot be read yet is not counted. */
function totalOf(
  fields: readonly Field[],
  rows: readonly Readonly<Record<string, unknown>>[],
): number | undefined {
  const money = fields.find((field) => field.kind === 'money');
  if (!money) return undefined;
  return rows.reduce((sum, row) => {
    const amount = row[money.name];
    return sum + (typeof amount === 'number' ? amount : 0);
  }, 0);
}
