import type { CashRecord } from '../../../shared/domain/handover/cash.ts';
import { yuan } from '../../kit/format.ts';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';

/** The drawer's period as the log records it; only shown once it was counted. */
export function CashTable({ record }: { readonly record: CashRecord }) {
  const t = useText();
  const { float, received, paidBack, handedIn, expected, counted, difference } = record;
  const lines = [
    [t('handover.float'), float],
    [t('handover.received', { count: received.count }), received.amount],
    ...(paidBack.count > 0
      ? [[t('handover.paid-back', { count: paidBack.count }), paidBack.amount] as const]
      : []),
    ...(handedIn.count > 0
      ? [[t('handover.handed-in', { count: handedIn.count }), handedIn.amount] as const]
      : []),
  ] as const;
  const even = difference === 0;
  return (
    <dl className={css.sums}>
      {lines.map(([label, amount]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{yuan(amount)}</dd>
        </div>
      ))}
      <div data-strong="true">
        <dt>{t('handover.expected')}</dt>
        <dd>{yuan(expected)}</dd>
      </div>
      <div data-strong="true" data-tone={even ? 'green' : 'seal'}>
        <dt>{t('handover.counted')}</dt>
        <dd>
          {yuan(counted)}
          {even && ' ✓'}
        </dd>
      </div>
      {!even && (
        <div data-strong="true" data-tone="seal">
          <dt>{t('handover.difference')}</dt>
          <dd>{yuan(difference)}</dd>
        </div>
      )}
    </dl>
  );
}
