import { Button } from 'antd';
import type { Row } from '../../../shared/domain/area.ts';
import { useUi } from '../../app/services.ts';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { figure, word } from '../../lists/row-words.ts';
import { type Text, useText } from '../../texts/use-text.ts';
import { dueWords } from './due-words.ts';
import { SettleJob } from './settle-job.tsx';
import css from './today.module.css';

interface DueRowProps {
  readonly row: Row;
  readonly now: number;
  onNote(note: string): void;
}

/** When, what, why, and the next action as a button. */
export function DueRow({ row, now, onNote }: DueRowProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const { title, more, why } = rowWords(row, now, t);
  const when = row.due === undefined ? undefined : dueWords(row.due, now);
  return (
    <li className={css.row}>
      <div>
        {when && <Tag tone={when.tone}>{t(when.key, when.values)}</Tag>}
        {!when && row.kind === 'print-job' && <Tag tone="amber">{t(`printing.status.${row.status}`)}</Tag>}
        {!when && row.kind === 'note' && <Tag>{t('today.no-due')}</Tag>}
      </div>
      <div className={css.what}>
        {title} <span>{more}</span>
      </div>
      <small className={css.why}>{why}</small>
      <div className={css.next}>
        {row.kind === 'key-slip' && (
          <Button size="small" onClick={() => go({ screen: 'keys', subject: row.id })}>
            {t('today.take-back')}
          </Button>
        )}
        {row.kind === 'note' && (
          <Button size="small" onClick={() => onNote(row.id)}>
            {t('notes.follow')}
          </Button>
        )}
        {row.kind === 'print-job' && <SettleJob row={row} />}
      </div>
    </li>
  );
}

interface RowWords {
  readonly title: string;
  readonly more: string;
  readonly why: string;
}

function rowWords(row: Row, now: number, t: Text): RowWords {
  if (row.kind === 'key-slip') {
    const title = `${word(row, 'keyLabel')} ×${figure(row, 'count')}`;
    const why = t('today.key-rule', { time: shortTime(row.due ?? '', now) });
    return { title, more: word(row, 'borrower'), why };
  }
  if (row.kind === 'print-job') {
    const reason = word(row, 'reason');
    const paper = (row.scope ?? '').slice((row.scope ?? '').indexOf(':') + 1);
    const why = row.status === 'failed' && reason !== '' ? t.words(reason) : t('printing.ask');
    return { title: paper, more: word(row, 'copy'), why };
  }
  return { title: word(row, 'text'), more: row.unit ?? '', why: word(row, 'last') || t('today.no-progress') };
}
