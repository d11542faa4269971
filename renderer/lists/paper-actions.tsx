import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../bridge/use-command.ts';
import { useQuery } from '../bridge/use-query.ts';
import { PrintPreview } from '../kit/print-preview.tsx';
import { RefusalLines } from '../kit/refusal-lines.tsx';
import { Tag } from '../kit/tag.tsx';
import { useText } from '../texts/use-text.ts';
import css from './lists.module.css';
import { useRole } from './use-role.ts';

interface PaperActionsProps {
  readonly document: string;
  readonly subject: string;
  /** The page stands beside these buttons already. */
  readonly inView?: true;
  /** What prints it, where the document is compiled and not filed. */
  readonly print?: { readonly command: string; readonly input: unknown };
}

/** Looks at a filed document as it is printed, and prints it again: the copy then says 补打 and its count [RCPT]. */
export function PaperActions({ document, subject, inView, print }: PaperActionsProps) {
  const t = useText();
  const command = useCommand();
  const { atDesk } = useRole();
  const jobs = useQuery('rows', { kind: 'print-job', scope: subject, size: 200 }, { kinds: ['print-job'] });
  const [shown, setShown] = useState(false);
  const [sent, setSent] = useState<number>();
  const counts = (jobs.data?.rows ?? [])
    .filter((row) => row.data.document === document)
    .map((row) => Number(row.data.reprint ?? 0));
  const reprints = Math.max(0, ...counts);
  const reprint = async () => {
    const act = print ?? { command: 'reprintDocument', input: { document, subject } };
    const done = await command.run(act.command, act.input);
    if (done) setSent(Number(done.answer?.reprint ?? 0));
  };
  return (
    <div>
      <div className={css.papers}>
        {!inView && <Button onClick={() => setShown(true)}>{t('lists.preview')}</Button>}
        {atDesk && (
          <Button loading={command.busy} onClick={reprint}>
            {t(counts.length === 0 ? 'lists.print' : 'lists.reprint')}
          </Button>
        )}
        {reprints > 0 && <Tag tone="amber">{t('lists.reprinted', { count: reprints })}</Tag>}
        <span role="status">
          {sent !== undefined &&
            (sent > 0 ? t('lists.reprint-sent', { count: sent }) : t('lists.print-sent'))}
        </span>
      </div>
      <RefusalLines refusals={command.refusals} />
      {shown && <PrintPreview document={document} subject={subject} onClose={() => setShown(false)} />}
    </div>
  );
}
