import { Button, type ButtonProps, Modal } from 'antd';
import { type ReactNode, useState } from 'react';
import { useText } from '../../../renderer/texts/use-text.ts';

interface AskFirstProps {
  readonly label: string;
  readonly title: string;
  /** What will happen, in words. */
  readonly children: ReactNode;
  readonly kind?: ButtonProps['type'];
  readonly busy?: boolean;
  /** @returns whether it was done; else the question stays with the reason. */
  onYes(): Promise<boolean>;
}

/** A button for what cannot be taken back: it says first what will happen. */
export function AskFirst({ label, title, children, kind = 'default', busy = false, onYes }: AskFirstProps) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" type={kind} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <Modal
          open
          title={title}
          okText={label}
          cancelText={t('window.cancel')}
          okButtonProps={{ danger: true, loading: busy }}
          onOk={async () => (await onYes()) && setOpen(false)}
          onCancel={() => setOpen(false)}
        >
          {children}
        </Modal>
      )}
    </>
  );
}
