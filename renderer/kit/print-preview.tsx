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
      <PreviewFrame document={document} subject={subject} />
    </Modal>
  );
}

/** The page itself, where a dialog shows it beside something else. */
export function PreviewFrame({ document, subject }: Omit<PrintPreviewProps, 'onClose'>) {
  const t = useText();
  const preview = useQuery('preview', { document, subject });
  return (
    <Loaded query={preview}>
      {({ url }) => <iframe className={css.preview} title={t('window.preview')} sandbox="" src={url} />}
    </Loaded>
  );
}
