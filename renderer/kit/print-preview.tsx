import { Button, Modal } from 'antd';
import { useDesk } from '../bridge/desk.ts';
import { useQuery } from '../bridge/use-query.ts';
import { useText } from '../texts/use-text.ts';
import css from './kit.module.css';
import { Loaded } from './loaded.tsx';

interface PrintPreviewProps {
  readonly document: string;
  readonly subject: string;
  onClose(): void;
}

/** A document as it comes out of the printer, with the way to a PDF file. */
export function PrintPreview({ document, subject, onClose }: PrintPreviewProps) {
  const t = useText();
  const call = useDesk();
  const preview = useQuery('preview', { document, subject });
  return (
    <Modal
      open
      width={1060}
      title={t('window.preview')}
      onCancel={onClose}
      footer={[
        <Button key="pdf" onClick={() => call('savePdf', { document, subject })}>
          {t('window.save-pdf')}
        </Button>,
        <Button key="close" type="primary" onClick={onClose}>
          {t('window.close')}
        </Button>,
      ]}
    >
      <Loaded query={preview}>
        {({ url }) => <iframe className={css.preview} title={t('window.preview')} sandbox="" src={url} />}
      </Loaded>
    </Modal>
  );
}
