import { Drawer } from 'antd';
import type { ReceiptState } from '../../../shared/domain/receipts/state.ts';
import { useQuery } from '../../bridge/use-query.ts';
import { EmptyState } from '../../kit/empty-state.tsx';
import { Loaded } from '../../kit/loaded.tsx';
import { useText } from '../../texts/use-text.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';

interface ReceiptDrawerProps {
  readonly subject: string | undefined;
  onClose(): void;
}

/** One receipt beside the list. */
export function ReceiptDrawer({ subject, onClose }: ReceiptDrawerProps) {
  const t = useText();
  const query = useQuery('subject', subject === undefined ? undefined : { subject }, {
    subjects: subject === undefined ? [] : [subject],
  });
  return (
    <Drawer
      open={subject !== undefined}
      size={560}
      title={t('receipts.sheet.title', { number: subject?.slice(subject.indexOf(':') + 1) ?? '' })}
      onClose={onClose}
      destroyOnHidden
    >
      {subject !== undefined && (
        <Loaded query={query}>
          {(found) =>
            found ? (
              <ReceiptSheet subject={subject} receipt={found.state as ReceiptState} />
            ) : (
              <EmptyState text={t('receipts.unknown')} />
            )
          }
        </Loaded>
      )}
    </Drawer>
  );
}
