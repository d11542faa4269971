import { Button, Input } from 'antd';
import { useState } from 'react';
import { faceValues } from '../../../shared/domain/drawer/entries.ts';
import { useCommand } from '../../bridge/use-command.ts';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { yuan } from '../../kit/format.ts';
import { RefusalLines } from '../../kit/refusal-lines.tsx';
import { useText } from '../../texts/use-text.ts';
import { CashTable } from './cash-table.tsx';
import css from './handover.module.css';
import { NextStep } from './next-step.tsx';
import { onEnterNext } from './on-enter-next.ts';
import type { StepWithNext } from './step-props.ts';
import { whole } from './work.ts';

interface CashStepProps extends StepWithNext {
  onCounted(): void;
}

/** The drawer by denomination. What should be there shows only after what is there was written down. */
export function CashStep({ draft, work, change, onNext, onCounted }: CashStepProps) {
  const t = useText();
  const command = useCommand();
  const [again, setAgain] = useState(false);
  const record = again ? undefined : draft.cash?.record;
  const typed = work.denominations;
  const sum = faceValues.reduce((total, face) => total + Number(face) * (whole(typed[face]) ?? 0), 0);
  const any = faceValues.some((face) => whole(typed[face]) !== undefined);

  const file = async () => {
    const counts = faceValues.flatMap((face) => {
      const number = whole(typed[face]);
      return number === undefined ? [] : [[face, number] as const];
    });
    const done = await command.run('countCash', { denominations: Object.fromEntries(counts) });
    if (!done) return;
    setAgain(false);
    onCounted();
  };
  if (!draft.cash) {
    return (
      <Card title={t('handover.step.cash')} className={css.panel}>
        <EmptyState text={t('handover.no-drawer')} hint={t('handover.no-drawer-hint')} />
        <NextStep onNext={onNext} />
      </Card>
    );
  }
  return (
    <Card title={t('handover.step.cash')} note={t('handover.blind')} className={css.panel}>
      <div className={css.cash}>
        <fieldset className={css.fields} aria-label={t('drawer.count')} onKeyDown={onEnterNext}>
          {faceValues.map((face, place) => (
            <div key={face} className={css.face}>
              <label htmlFor={`face-${face}`}>{t(`drawer.face.${face}`)}</label>
              <span aria-hidden="true">×</span>
              <Input
                id={`face-${face}`}
                autoFocus={place === 0 && record === undefined}
                disabled={record !== undefined}
                inputMode="numeric"
                autoComplete="off"
                value={typed[face] ?? ''}
                onChange={(event) =>
                  change({ denominations: { ...typed, [face]: event.target.value.replace(/\D/g, '') } })
                }
              />
              <span className={css.figure}>{yuan(Number(face) * (whole(typed[face]) ?? 0))}</span>
            </div>
          ))}
          <div className={css.face} data-sum="true">
            <b>{t('handover.counted')}</b>
            <b className={css.figure}>{yuan(sum)}</b>
          </div>
        </fieldset>
        <div className={css.result}>
          {record ? (
            <>
              <CashTable record={record} />
              {record.difference !== 0 && (
                <>
                  <label htmlFor="difference-reason">{t('drawer.reason')}</label>
                  <Input.TextArea
                    id="difference-reason"
                    rows={2}
                    maxLength={200}
                    status={work.differenceReason.trim() === '' ? 'error' : ''}
                    placeholder={t('handover.difference-hint')}
                    value={work.differenceReason}
                    onChange={(event) => change({ differenceReason: event.target.value })}
                  />
                </>
              )}
              <Button onClick={() => setAgain(true)}>{t('handover.count-again')}</Button>
            </>
          ) : (
            <>
              <p>{t('drawer.count.hint')}</p>
              <p>{t('handover.count-kept')}</p>
              <Button type="primary" disabled={!any} loading={command.busy} onClick={file}>
                {t('handover.counted-all', { sum: yuan(sum) })}
              </Button>
            </>
          )}
          <RefusalLines refusals={command.refusals} />
        </div>
      </div>
      <NextStep onNext={onNext} />
    </Card>
  );
}
