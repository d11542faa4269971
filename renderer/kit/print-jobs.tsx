import { Button } from 'antd';
import type { Row } from '../../shared/domain/area.ts';
import { useCommand } from '../bridge/use-command.ts';
import { useQuery } from '../bridge/use-query.ts';
import { useText } from '../texts/use-text.ts';
import type { Tone } from './card.tsx';
import css from './kit.module.css';
import { Loaded } from './loaded.tsx';
import { RefusalLines } from './refusal-lines.tsx';
import { Tag } from './tag.tsx';

const tones: Readonly<Record<string, Tone>> = {
  confirmed: 'green',
  submitted: 'green',
  unknown: 'amber',
  failed: 'seal',
  wanted: 'blue',
  started: 'blue',
};

interface PrintJobsProps {
  readonly subject: string;
  /** Offered for printing when nothing of the subject was printed yet. */
  readonly document?: string;
}

/** The papers of a subject, copy by copy, and the question about each that nobody is sure of. */
export function PrintJobs({ subject, document }: PrintJobsProps) {
  const t = useText();
  const command = useCommand();
  const jobs = useQuery('rows', { kind: 'print-job', scope: subject }, { kinds: ['print-job'] });
  return (
    <Loaded query={jobs}>
      {({ rows }) =>
        rows.length === 0 ? (
          <>
            <RefusalLines refusals={command.refusals} />
            {document === undefined ? (
              <p className={css.muted}>{t('form.print-none')}</p>
            ) : (
              <Button
                loading={command.busy}
                onClick={() => command.run('reprintDocument', { document, subject })}
              >
                {t('form.print')}
              </Button>
            )}
          </>
        ) : (
          <ul className={css.jobs}>
            {rows.map((row) => (
              <li key={row.id}>
                <PrintJob row={row} />
              </li>
            ))}
          </ul>
        )
      }
    </Loaded>
  );
}

/** One copy with its state, and what the clerk can say about it. */
function PrintJob({ row }: { readonly row: Row }) {
  const t = useText();
  const command = useCommand();
  const { copy, reason, reprint } = row.data;
  const settle = (outcome: 'printed' | 'again' | 'dropped') =>
    command.run('settleJob', { job: row.id, outcome });
  return (
    <>
      <div className={css.job}>
        <span>
          {String(copy ?? '')}
          {Number(reprint) > 0 && ` ${t('printing.reprint-count', { count: Number(reprint) })}`}
        </span>
        <Tag tone={tones[row.status ?? ''] ?? 'plain'}>{t(`printing.status.${row.status ?? 'wanted'}`)}</Tag>
        {row.open && (
          <span className={css.actions}>
            {row.status === 'unknown' && (
              <Button size="small" loading={command.busy} onClick={() => settle('printed')}>
                {t('printing.printed')}
              </Button>
            )}
            <Button size="small" type="primary" loading={command.busy} onClick={() => settle('again')}>
              {t('printing.again')}
            </Button>
            <Button size="small" loading={command.busy} onClick={() => settle('dropped')}>
              {t('printing.drop')}
            </Button>
          </span>
        )}
      </div>
      {row.open && (
        <p className={css.small}>
          {typeof reason === 'string' && reason !== '' ? t.words(reason) : t('printing.ask')}
        </p>
      )}
      <RefusalLines refusals={command.refusals} />
    </>
  );
}
