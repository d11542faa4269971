import { Input } from 'antd';
import { useState } from 'react';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { useText } from '../../texts/use-text.ts';
import { NoteDialog } from '../today/note-dialog.tsx';
import { BesideItems } from './beside-items.tsx';
import css from './handover.module.css';
import { NextStep } from './next-step.tsx';
import { OpenItemRow } from './open-item-row.tsx';
import type { StepWithNext } from './step-props.ts';

/** [DUTY 4.11] Each open item gets a line or somebody who takes it; what blocks names its rule and the two ways out. */
export function OpenStep({ draft, work, change, onNext }: StepWithNext) {
  const t = useText();
  const [note, setNote] = useState<string>();
  return (
    <Card
      title={t('handover.step.open')}
      note={draft.open.length > 0 && t('handover.open-hint', { count: draft.open.length })}
      className={css.panel}
    >
      <div className={css.scroll}>
        {draft.open.length === 0 && <EmptyState text={t('handover.nothing-open')} />}
        <ul>
          {draft.open.map((item, place) => (
            <OpenItemRow
              key={item.id}
              item={item}
              receivers={draft.receivers.map(({ name }) => name)}
              line={work.lines[item.id] ?? ''}
              receiver={work.receivers[item.id] ?? ''}
              relieved={work.reliefs.includes(item.id)}
              autoFocus={place === 0}
              onLine={(line) => change({ lines: { ...work.lines, [item.id]: line } })}
              onReceiver={(receiver) => change({ receivers: { ...work.receivers, [item.id]: receiver } })}
              onRelief={(relieved) =>
                change({
                  reliefs: relieved
                    ? [...work.reliefs, item.id]
                    : work.reliefs.filter((id) => id !== item.id),
                })
              }
              onNote={setNote}
            />
          ))}
        </ul>
        <BesideItems items={draft.beside} />
        <label htmlFor="handover-remark" className={css.remark}>
          {t('handover.remark-label')}
        </label>
        <Input.TextArea
          id="handover-remark"
          rows={2}
          maxLength={500}
          value={work.remark}
          placeholder={t('handover.remark-hint')}
          onChange={(event) => change({ remark: event.target.value })}
        />
      </div>
      <NextStep onNext={onNext} />
      {note && <NoteDialog note={note} onClose={() => setNote(undefined)} />}
    </Card>
  );
}
