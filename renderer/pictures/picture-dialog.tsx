import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { Picture, type PictureAt } from './picture.tsx';
import css from './pictures.module.css';

interface PictureDialogProps {
  readonly digest: string;
  readonly at: PictureAt;
  readonly name: string;
  readonly note?: ReactNode;
  onClose(): void;
}

/** A picture as large as the window allows. */
export function PictureDialog({ digest, at, name, note, onClose }: PictureDialogProps) {
  return (
    <Modal open centered width="auto" title={name} footer={null} onCancel={onClose}>
      <Picture digest={digest} at={at} name={name} className={css.large} />
      {note && <p className={css.note}>{note}</p>}
    </Modal>
  );
}
