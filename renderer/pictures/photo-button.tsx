import { useState } from 'react';
import { useText } from '../texts/use-text.ts';
import { Picture, type PictureAt } from './picture.tsx';
import { PictureDialog } from './picture-dialog.tsx';
import css from './pictures.module.css';

interface PhotoButtonProps {
  readonly digest: string;
  readonly at: PictureAt;
  readonly name: string;
}

/** A thumbnail; pressed, it is shown large enough to know somebody at the counter by it. */
export function PhotoButton({ digest, at, name }: PhotoButtonProps) {
  const t = useText();
  const [large, setLarge] = useState(false);
  return (
    <>
      <button
        type="button"
        className={css['photo-button']}
        aria-label={t('image.enlarge', { name })}
        onClick={() => setLarge(true)}
      >
        <Picture digest={digest} at={at} name={name} className={css.face} />
      </button>
      {large && <PictureDialog digest={digest} at={at} name={name} onClose={() => setLarge(false)} />}
    </>
  );
}
