import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { HandoverState } from '../../../shared/domain/handover/state.ts';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { shortTime } from '../../kit/format.ts';
import { PrintPreview } from '../../kit/print-preview.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';
import { NextStep } from './next-step.tsx';
import type { StepWithNext } from './step-props.ts';

/** [DUTY 4.11] Who relieves reads the previous log and asks about what was not finished. */
export function ReadStep({ draft, work, change, onNext }: StepWithNext) {
  const t = useText();
  const [shown, setShown] = useState(false);
  const { previous } = draft;
  return (
    <Card
      title={t('handover.step.read')}
      note={previous && `${previous.number} · ${shortTime(previous.at, Date.now())}`}
      className={css.panel}
    >
      <div className={css.scroll}>
        {!previous && <EmptyState text={t('handover.first')} />}
        {previous && (
          <>
            <PreviousLog log={previous} />
            <div className={css.ways}>
              <Checkbox
                id="read-previous"
                checked={work.readPrevious}
                onChange={(event) => change({ readPrevious: event.target.checked })}
              >
                {t('handover.read')}
              </Checkbox>
              <Button size="small" onClick={() => setShown(true)}>
                {t('handover.whole-log')}
              </Button>
            </div>
          </>
        )}
      </div>
      <NextStep onNext={onNext} />
      {shown && previous && (
        <PrintPreview
          document="handover-log"
          subject={`handover:${previous.number}`}
          onClose={() => setShown(false)}
        />
      )}
    </Card>
  );
}

function PreviousLog({ log }: { readonly log: HandoverState }) {
  const t = useText();
  const faulty = log.post.filter((item) => item.counted < item.expected || item.damaged > 0);
  return (
    <div className={css.log}>
      <h3>
        {log.shift.label} {log.from.name} → {log.to.name}
      </h3>
      <p className={css.quote}>{log.remark ?? t('handover.no-remark')}</p>
      <h3>{t('handover.was-open', { count: log.lines.length })}</h3>
      <ul>
        {log.lines.map((line) => (
          <li key={line.id}>
            <b>{line.title}</b>
            <span>
              {line.line}
              {line.receiver && ` → ${line.receiver}`}
              {line.relief && ` · ${t('handover.relief')}`}
            </span>
          </li>
        ))}
      </ul>
      {faulty.length > 0 && (
        <>
          <h3>{t('handover.was-faulty')}</h3>
          <ul>
            {faulty.map((item) => (
              <li key={item.id}>
                <b>
                  {item.name} {item.counted}/{item.expected}
                  {item.damaged > 0 && ` · ${t('handover.damaged', { count: item.damaged })}`}
                </b>
                <span>{item.remark}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {log.cash?.reason && (
        <>
          <h3>{t('drawer.reason')}</h3>
          <p>{log.cash.reason}</p>
        </>
      )}
    </div>
  );
}
