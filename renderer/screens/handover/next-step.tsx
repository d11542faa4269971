import { Button } from 'antd';
import { Kbd } from '../../kit/kbd.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './handover.module.css';

export function NextStep({ onNext }: { onNext: () => void }) {
  const t = useText();
  return (
    <div className={css.next}>
      <Button onClick={onNext}>
        {t('window.next')}
        <Kbd>Ctrl Enter</Kbd>
      </Button>
    </div>
  );
}
