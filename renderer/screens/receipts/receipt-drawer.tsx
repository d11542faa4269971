import type { ReceiptState } from '../../../shared/domain/receipts/state.ts';
import { SubjectDrawer } from '../../lists/subject-drawer.tsx';
import { useText } from '../../texts/use-text.ts';
import { ReceiptSheet } from './receipt-sheet.tsx';

interface ReceiptDrawerProps {
  readonly subject: string | undefined;
  onClose(): void;
}

/** One receipt beside the list. */
export function ReceiptDrawer({ subject, onClose }: ReceiptDrawerProps) {
  const t = useText();
  return (
    <SubjectDrawer
      subject={subject}
      width={560}
      title={(number) => t('receipts.sheet.title', { number })}
      unknown={t('receipts.unknown')}
      onClose={onClose}
    >
      {(shown, state) => <ReceiptSheet subject={shown} receipt={state as ReceiptState} />}
    </SubjectDrawer>
  );
}
