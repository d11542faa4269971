import { Button } from 'antd';
import { useRef } from 'react';
import { imageAnswer } from '../../../shared/forms/answers.ts';
import { Picture } from '../../pictures/picture.tsx';
import css from '../../pictures/pictures.module.css';
import { useFileDrop } from '../../pictures/use-file-drop.ts';
import { useText } from '../../texts/use-text.ts';
import { type ControlProps, spoken } from './control.ts';
import { usePutPicture } from './use-put-picture.ts';

/** A photo or the copy of a paper: chosen from a file or dropped here, stored at once, named by the form. */
export function ImageControl(props: ControlProps) {
  const t = useText();
  const { value, field, at, invalid, onChange } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const put = usePutPicture(onChange);
  const drop = useFileDrop((file) => void put.put(file));
  const image = imageAnswer.safeParse(value);
  const label = props.name ?? t.label(field.label);
  const wrong = put.problem !== undefined || invalid;
  return (
    <div ref={drop.box} className={css.field} data-over={drop.over} data-wrong={wrong}>
      {image.success ? (
        <Picture
          key={image.data.digest}
          digest={image.data.digest}
          at={at}
          name={label}
          className={css.thumb}
        />
      ) : (
        <span className={css.thumb}>{t('image.none')}</span>
      )}
      <div>
        <Button {...spoken(props)} size="small" loading={put.busy} onClick={() => chooser.current?.click()}>
          {t(image.success ? 'image.choose-other' : 'image.choose')}
        </Button>
        {image.success && (
          <Button
            size="small"
            type="text"
            aria-label={`${t('image.remove')} ${label}`}
            onClick={() => onChange(undefined)}
          >
            {t('image.remove')}
          </Button>
        )}
        {put.problem === undefined ? (
          <p className={css.hint}>{t('image.drop')}</p>
        ) : (
          <p className={css.wrong} role="alert">
            {t.words(put.problem)}
          </p>
        )}
      </div>
      <input
        ref={chooser}
        type="file"
        hidden
        accept="image/jpeg,image/png,image/webp"
        data-field={props.id}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          // The same file can be chosen again after it was removed.
          void put.put(file).finally(() => {
            currentTarget.value = '';
          });
        }}
      />
    </div>
  );
}
