import { Form, Radio } from 'antd';
import { useState } from 'react';
import { useText } from '../../../renderer/texts/use-text.ts';
import type { Row } from '../../../shared/domain/area.ts';
import { AskFirst } from '../parts/ask-first.tsx';
import { Field } from '../parts/field.tsx';
import { RunOutcome } from '../parts/run-outcome.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useRun } from '../parts/use-run.ts';
import { nameOf } from './record-name.ts';

interface WithdrawProps {
  readonly row: Row;
  readonly site: { readonly site: string; readonly name: string };
  onDone(): void;
}

/** Takes a notice or another line back, at one site or everywhere. */
export function Withdraw({ row, site, onDone }: WithdrawProps) {
  const t = useText();
  const run = useRun();
  const [everywhere, setEverywhere] = useState(true);
  const [reason, setReason] = useState('');
  const withdraw = async () => {
    const why = reason.trim() === '' ? {} : { reason };
    const done = await run.run(everywhere ? 'all' : [site.site], 'withdrawFromDesks', {
      subject: row.id,
      ...why,
    });
    onDone();
    return done;
  };
  return (
    <AskFirst
      label={t('records.withdraw')}
      title={t('records.withdraw-title', { name: nameOf(row) })}
      busy={run.busy}
      onYes={withdraw}
    >
      <p>{t('records.withdraw-what')}</p>
      <RunOutcome run={run} />
      <Form layout="vertical">
        <Field id="withdraw-where" label={t('records.site')}>
          <Radio.Group
            id="withdraw-where"
            aria-label={t('records.site')}
            value={everywhere}
            onChange={(event) => setEverywhere(event.target.value)}
            options={[
              { value: true, label: t('records.everywhere') },
              { value: false, label: t('records.here', { site: site.name }) },
            ]}
          />
        </Field>
        <TextField
          id="withdraw-reason"
          label={`${t('window.reason')} (${t('window.optional')})`}
          maxLength={200}
          value={reason}
          onChange={setReason}
        />
      </Form>
    </AskFirst>
  );
}
