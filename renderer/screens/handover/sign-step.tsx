import { Form, Radio } from 'antd';
import { Card } from '../../kit/card.tsx';
import { EmptyState } from '../../kit/empty-state.tsx';
import { PinInput } from '../../kit/pin-input.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';
import { SignaturePad } from './signature-pad.tsx';
import type { StepProps } from './step-props.ts';

interface SignStepProps extends StepProps {
  readonly pin: string;
  /** Name of the leaving clerk. */
  readonly from: string;
  onPin(pin: string): void;
  onEnter(): void;
}

/** [DUTY 4.11] Both sign. The leaving clerk is signed on; the relieving one proves it by PIN; a pen is a choice. */
export function SignStep({ draft, work, change, pin, from, onPin, onEnter }: SignStepProps) {
  const t = useText();
  const to = draft.receivers.find(({ id }) => id === work.staff)?.name ?? '';
  const stroke = (who: 'from' | 'to') => (path: string) =>
    change({ strokes: { ...work.strokes, [who]: path } });
  return (
    <Card title={t('handover.step.sign')} note={t('handover.sign-hint')} className={css.panel}>
      <div className={css.scroll}>
        {draft.receivers.length === 0 && (
          <EmptyState text={t('handover.no-receiver')} hint={t('handover.no-receiver-hint')} />
        )}
        <Form layout="vertical">
          <fieldset className={css.who}>
            <legend>{t('handover.to')}</legend>
            <Radio.Group
              value={work.staff}
              onChange={(event) => change({ staff: String(event.target.value) })}
              options={draft.receivers.map(({ id, name, role, rostered }) => ({
                value: id,
                label: [name, t(`role.${role}`), rostered && t('roster.rostered', { shift: rostered })]
                  .filter(Boolean)
                  .join(' · '),
              }))}
            />
          </fieldset>
          <Form.Item
            label={to === '' ? t('handover.pin') : t('handover.pin-of', { name: to })}
            htmlFor="receiver-pin"
            className={css.pin ?? ''}
          >
            <PinInput id="receiver-pin" value={pin} onChange={onPin} onEnter={onEnter} />
          </Form.Item>
        </Form>
        <div className={css.pads}>
          <SignaturePad
            label={`${t('handover.from')} ${from}`}
            path={work.strokes.from}
            onPath={stroke('from')}
          />
          <SignaturePad label={`${t('handover.to')} ${to}`} path={work.strokes.to} onPath={stroke('to')} />
        </div>
        <p className={css.hint}>{t('handover.pad-hint')}</p>
      </div>
    </Card>
  );
}
