import { Alert } from 'antd';
import type { Refusal } from '../../shared/domain/area.ts';
import { useText } from '../texts/use-text.ts';
import css from './kit.module.css';

/** Why a command was refused, one sentence a line; nothing when it was not. */
export function RefusalLines({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const t = useText();
  if (refusals.length === 0) return null;
  return (
    <Alert
      className={css.sentence ?? ''}
      type="error"
      role="alert"
      title={refusals.map((refusal) => (
        <div key={`${refusal.code} ${refusal.field ?? ''}`}>{t.refusal(refusal)}</div>
      ))}
    />
  );
}
