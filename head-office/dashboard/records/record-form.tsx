import { Button, Form, Radio, Select } from 'antd';
import { useEffect, useState } from 'react';
import { useText } from '../../../renderer/texts/use-text.ts';
import type { Row } from '../../../shared/domain/area.ts';
import type { SiteSummary } from '../../../shared/office/api.ts';
import { Field } from '../parts/field.tsx';
import { newId } from '../parts/new-id.ts';
import { RunOutcome } from '../parts/run-outcome.tsx';
import { refusalOf, useRun } from '../parts/use-run.ts';
import { FieldInput } from './field-input.tsx';
import type { RecordKind } from './record-kind.ts';
import { RecordPreview } from './record-preview.tsx';
import { type FieldType, recordSpecs } from './record-specs.ts';
import css from './records.module.css';
import { inputOf, valuesOf } from './values.ts';

interface RecordFormProps {
  readonly kind: RecordKind;
  /** The line that is changed; a new one when left out. */
  readonly row: Row | undefined;
  readonly sites: readonly SiteSummary[];
  onDone(): void;
}

/** Short answers stand side by side. */
const halves: readonly FieldType[] = ['short', 'date', 'price'];

/** Writes a line for all sites or some: what a site refuses stands beside its field. */
export function RecordForm({ kind, row, sites, onDone }: RecordFormProps) {
  const t = useText();
  const run = useRun();
  const { command, fields } = recordSpecs[kind];
  const [values, setValues] = useState(() => valuesOf(fields, row?.data));
  // The same name at every site, so that it can be changed and withdrawn everywhere at once; kept until all have it, so
  // that another try does not write it twice where it was written.
  const [id, setId] = useState(() => (row ? row.id.slice(row.id.indexOf(':') + 1) : newId()));
  const [some, setSome] = useState(false);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const names = fields.map(({ name }) => name);
  const publish = async () => {
    const done = await run.run(some ? [...chosen] : 'all', command, { id, ...inputOf(fields, values) });
    onDone();
    if (!done || row) return;
    setValues(valuesOf(fields));
    setId(newId());
  };
  const wrongField = names.find((name) => refusalOf(run.results, name) !== undefined);
  useEffect(() => {
    if (wrongField !== undefined) document.getElementById(`record-${wrongField}`)?.focus();
  }, [wrongField]);
  return (
    <Form layout="vertical" requiredMark={false} onFinish={publish}>
      <div className={css.fields}>
        {fields.map((field) => {
          const { name, optional } = field;
          const refusal = refusalOf(run.results, name);
          const label = t(`records.field-${name}`);
          const hint = `records.hint-${name}`;
          const wrong = refusal && t.refusal(refusal);
          return (
            <div key={name} data-half={halves.includes(field.type)}>
              {field.type === 'yes' ? (
                <FieldInput field={field} values={values} label={label} onChange={setValues} />
              ) : (
                <Field
                  id={`record-${name}`}
                  label={optional ? `${label} (${t('window.optional')})` : label}
                  hint={t.has(hint) && (optional || name === 'unit') ? t(hint) : undefined}
                  wrong={wrong}
                >
                  <FieldInput field={field} values={values} label={label} onChange={setValues} />
                </Field>
              )}
            </div>
          );
        })}
      </div>
      <Field id="record-to" label={t('records.to')}>
        <Radio.Group
          id="record-to"
          aria-label={t('records.to')}
          value={some}
          onChange={(event) => setSome(event.target.value)}
          options={[
            { value: false, label: `${t('records.everywhere')} (${sites.length})` },
            { value: true, label: t('records.some') },
          ]}
        />
        {some && (
          <Select
            mode="multiple"
            className={css.some ?? ''}
            aria-label={t('records.some')}
            value={[...chosen]}
            onChange={setChosen}
            optionFilterProp="label"
            options={sites.map(({ site, name }) => ({ value: site, label: name }))}
          />
        )}
      </Field>
      <RecordPreview kind={kind} values={values} />
      <RunOutcome
        run={run}
        fields={names}
        nameOf={(site) => sites.find((known) => known.site === site)?.name ?? site}
      />
      <Button
        type="primary"
        htmlType="submit"
        className={css.publish ?? ''}
        loading={run.busy}
        disabled={some && chosen.length === 0}
      >
        {t('records.publish')}
      </Button>
    </Form>
  );
}
