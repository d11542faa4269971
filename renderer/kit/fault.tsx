import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../texts/use-text.ts';
import css from './kit.module.css';

/** Something did not work: a sentence, and the way to try again where there is one. */
export function Fault({ text, onRetry }: { readonly text: ReactNode; readonly onRetry?: () => void }) {
  const t = useText();
  return (
    <div className={css.fault} role="alert">
      <span>{text}</span>
      {onRetry && (
        <Button size="small" onClick={onRetry}>
          {t('window.retry')}
        </Button>
      )}
    </div>
  );
}
