import { Button } from 'antd';
import { useState } from 'react';
import type { Row } from '../../../shared/domain/area.ts';
import { useUi } from '../../app/services.ts';
import { shortTime } from '../../kit/format.ts';
import { Tag } from '../../kit/tag.tsx';
import { useNow } from '../../kit/use-now.ts';
import { word } from '../../lists/row-words.ts';
import { useStaffNames } from '../../lists/use-staff-names.ts';
import { useText } from '../../texts/use-text.ts';
import { countDown, dueWords } from './due-words.ts';
import { NoteDialog } from './note-dialog.tsx';
import css from './today.module.css';

/** [DUTY 4.11] Important and not finished: nobody goes home before these are done or a leader approved the relief. */
export function PinnedNotes({ rows }: { readonly rows: readonly Row[] }) {
  const now = useNow(1_000);
  const [working, setWorking] = useState<string>();
  if (rows.length === 0) return null;
  return (
    <ul className={css.pinned}>
      {rows.map((row) => (
        <Pinned key={row.id} row={row} now={now} onWork={() => setWorking(row.id)} />
      ))}
      {working && <NoteDialog note={working} onClose={() => setWorking(undefined)} />}
    </ul>
  );
}

function Pinned({ row, now, onWork }: { row: Row; now: number; onWork: () => void }) {
  const t = useText();
  const go = useUi((ui) => ui.go);
  const nameOf = useStaffNames();
  const { unit, due, at } = row;
  const when = due === undefined ? undefined : dueWords(due, now);
  const clock = due === undefined ? undefined : countDown(due, now);
  const said = [
    at && shortTime(at, now),
    nameOf(word(row, 'addedBy')),
    word(row, 'last') || t('today.no-progress'),
  ];
  return (
    <li className={css.pin}>
      <Tag tone="seal">{t('notes.important')}</Tag>
      <div>
        <strong>{word(row, 'text')}</strong>
        <small>{said.filter(Boolean).join(' · ')}</small>
      </div>
      {when && (
        <b className={css.clock}>{clock ? t('today.count-down', { clock }) : t(when.key, when.values)}</b>
      )}
      {unit && <Button onClick={() => go({ screen: 'household', unit })}>{unit}</Button>}
      <Button type="primary" onClick={onWork}>
        {t('today.work-on')}
      </Button>
    </li>
  );
}
