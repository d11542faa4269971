import { Button, Table } from 'antd';
import { useState } from 'react';
import type { ImportPreview, ImportRow } from '../../../shared/bridge/answers.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Card, type Tone } from '../../kit/card.tsx';
import { count } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './import.module.css';

type Result = ImportRow['result'];

const tones: Readonly<Record<Result, Tone>> = {
  new: 'blue',
  changed: 'blue',
  same: 'plain',
  warned: 'amber',
  refused: 'seal',
};
const results: readonly Result[] = ['new', 'changed', 'same', 'warned', 'refused'];
const size = 50;

interface ImportPreviewViewProps {
  readonly preview: ImportPreview;
  onRun(): void;
}

/** What the roster will do, counted and line by line, before anything is written. */
export function ImportPreviewView({ preview, onRun }: ImportPreviewViewProps) {
  const t = useText();
  const [result, setResult] = useState<Result>();
  const total = results.reduce((sum, each) => sum + preview.counts[each], 0);
  return (
    <>
      <div className={css.counts}>
        <CountButton
          label={t('import.all')}
          number={total}
          tone="plain"
          chosen={!result}
          onChoose={() => setResult(undefined)}
        />
        {results.map((each) => (
          <CountButton
            key={each}
            label={t(`import.${each}`)}
            number={preview.counts[each]}
            tone={preview.counts[each] > 0 ? tones[each] : 'plain'}
            chosen={result === each}
            onChoose={() => setResult(each)}
          />
        ))}
      </div>
      <Card
        title={t('import.will', {
          households: count(preview.households),
          residents: count(preview.residents),
        })}
        note={
          <Button type="primary" size="large" disabled={preview.households === 0} onClick={onRun}>
            {t('import.run', { count: count(preview.households) })}
          </Button>
        }
      >
        <p className={css.found}>
          <span>{t('import.columns')}：</span>
          {preview.columns.map((column) => (
            <span key={`${column.sheet} ${column.heading}`}>
              {column.heading} → {t.words(`import.field.${column.field}`)}
            </span>
          ))}
        </p>
        {preview.ignored.length > 0 && (
          <p className={css.found}>
            <span>{t('import.ignored')}：</span>
            {preview.ignored.map((part) => (
              <span key={`${part.sheet} ${part.what}`}>
                {part.sheet} {part.what}
              </span>
            ))}
          </p>
        )}
      </Card>
      <Lines key={result ?? ''} result={result} />
    </>
  );
}

interface CountButtonProps {
  readonly label: string;
  readonly number: number;
  readonly tone: Tone;
  readonly chosen: boolean;
  onChoose(): void;
}

function CountButton({ label, number, tone, chosen, onChoose }: CountButtonProps) {
  return (
    <button type="button" className={css.count} data-tone={tone} aria-pressed={chosen} onClick={onChoose}>
      <b>{count(number)}</b>
      {label}
    </button>
  );
}

function Lines({ result }: { readonly result: Result | undefined }) {
  const t = useText();
  const [page, setPage] = useState(0);
  const rows = useQuery('importRows', { page, size, ...(result ? { result } : {}) });
  return (
    <Table<ImportRow>
      size="small"
      rowKey={(row) => `${row.sheet} ${row.line}`}
      loading={rows.loading && rows.data === undefined}
      dataSource={[...(rows.data?.rows ?? [])]}
      locale={{ emptyText: t('import.none') }}
      pagination={{
        current: page + 1,
        pageSize: size,
        total: rows.data?.total ?? 0,
        showSizeChanger: false,
        hideOnSinglePage: true,
        onChange: (next) => setPage(next - 1),
      }}
      columns={[
        {
          title: t('import.line'),
          key: 'line',
          width: 120,
          render: (_value, row) => `${row.sheet} ${row.line}`,
        },
        { title: t('import.unit'), dataIndex: 'unit', width: 140 },
        { title: t('import.name'), dataIndex: 'name', width: 140 },
        {
          title: t('import.result'),
          key: 'result',
          width: 150,
          render: (_value, row) => <Tag tone={tones[row.result]}>{t(`import.${row.result}`)}</Tag>,
        },
        {
          title: t('import.why'),
          key: 'why',
          render: (_value, row) => row.reasons.map((reason) => t.refusal(reason)).join('；'),
        },
      ]}
    />
  );
}
