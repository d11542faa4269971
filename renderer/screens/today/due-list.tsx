import { Button } from 'antd';
import { useState } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { useUi } from '../../app/services.ts';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useText } from '../../texts/use-text.ts';
import { DueRow } from './due-row.tsx';
import { overdueCount } from './due-rows.ts';
import { NoteDialog } from './note-dialog.tsx';
import css from './today.module.css';

interface DueListProps {
  readonly rows: readonly Row[];
  readonly now: number;
}

export function DueList({ rows, now }: DueListProps) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const [note, setNote] = useState<string>();
  const late = overdueCount(rows, now);
  const counted = t(late > 0 ? 'today.due-late' : 'today.due-count', { count: rows.length, late });
  return (
    <Card title={t('today.due')} note={rows.length > 0 && counted} className={css.due}>
      {rows.length === 0 ? (
        <EmptyState
          text={t('today.nothing-due')}
          hint={t('today.nothing-due-hint')}
          action={<Button onClick={() => go({ screen: 'form', form: 'note' })}>{t('notes.add')}</Button>}
        />
      ) : (
        <ul className={css.rows}>
          {rows.map((row) => (
            <DueRow key={`${row.kind} ${row.id}`} row={row} now={now} onNote={setNote} />
          ))}
        </ul>
      )}
      {note && <NoteDialog note={note} onClose={() => setNote(undefined)} />}
    </Card>
  );
}
