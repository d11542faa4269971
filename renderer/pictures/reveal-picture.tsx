import { imageAnswer } from '../../shared/forms/answers.ts';
import { Reveal } from '../kit/reveal.tsx';
import { useText } from '../texts/use-text.ts';
import type { PictureAt } from './picture.tsx';
import { PictureDialog } from './picture-dialog.tsx';

interface RevealPictureProps {
  readonly at: PictureAt;
  readonly name: string;
}

/** The copy of a paper: that there is one, and the way to see it for a minute; the reason goes into the log. */
export function RevealPicture({ at, name }: RevealPictureProps) {
  const t = useText();
  return (
    <Reveal
      subject={at.subject}
      path={at.path}
      masked={t('image.kept')}
      name={name}
      show={(value, hide) => {
        const image = imageAnswer.safeParse(value);
        if (!image.success) return t('image.kept');
        const { digest } = image.data;
        const note = t('image.shown-for-a-minute');
        return <PictureDialog digest={digest} at={at} name={name} note={note} onClose={hide} />;
      }}
    />
  );
}
