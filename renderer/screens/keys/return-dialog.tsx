import { Modal } from 'antd';
import type { KeySlipState } from '../../../shared/domain/keys/state.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { Loaded } from '../../kit/loaded.tsx';
import { useText } from '../../texts/use-text.ts';
import { ReturnFields } from './return-fields.tsx';

interface ReturnDialogProps {
  /** The slip. */
  readonly subject: string;
  onClose(): void;
}

/** Keys come back to the desk. */
export function ReturnDialog({ subject, onClose }: ReturnDialogProps) {
  const t = useText();
  const query = useQuery('subject', { subject });
  const slip = query.data?.state as KeySlipState | undefined;
  return (
    <Modal
      open
      footer={null}
      title={t('keys.return.title', { label: slip?.keyLabel ?? '' })}
      onCancel={onClose}
    >
      <Loaded query={query}>
        {(found) =>
          found && <ReturnFields subject={subject} slip={found.state as KeySlipState} onDone={onClose} />
        }
      </Loaded>
    </Modal>
  );
}
