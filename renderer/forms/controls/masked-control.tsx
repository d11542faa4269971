import { Button } from 'antd';
import { Reveal } from '../../kit/reveal.tsx';
import { RevealPicture } from '../../pictures/reveal-picture.tsx';
import { useText } from '../../texts/use-text.ts';
import css from './controls.module.css';

interface MaskedControlProps {
  readonly subject: string;
  readonly path: string;
  readonly masked: string;
  readonly name: string;
  readonly picture: boolean;
  /** The clerk has a new value to type over it. */
  onReplace(): void;
}

/** A filed sensitive answer: it can be looked at with a reason, or replaced without ever being seen. */
export function MaskedControl({ subject, path, masked, name, picture, onReplace }: MaskedControlProps) {
  const t = useText();
  return (
    <div className={css.masked}>
      {picture ? (
        <RevealPicture at={{ subject, path }} name={name} />
      ) : (
        <Reveal subject={subject} path={path} masked={masked} name={name} />
      )}
      <Button size="small" aria-label={`${t('form.replace')} ${name}`} onClick={onReplace}>
        {t('form.replace')}
      </Button>
    </div>
  );
}
