import type { Area } from '../area.ts';
import { describe } from './describe.ts';
import { receiptDocument } from './document.ts';
import { receiptIssued, receiptRefunded, receiptVoided, refundIssued } from './entries.ts';
import { fold } from './fold.ts';
import { receiptForm } from './form.ts';
import { refundDeposit, voidReceipt } from './give-back.ts';
import { issueReceipt } from './issue.ts';
import { project } from './project.ts';
import { refundDocument } from './refund-document.ts';
import type { ReceiptAreaState } from './state.ts';
import { texts } from './texts.ts';

/** 收据 [RCPT]: money taken, voided and, for deposits, paid back. */
export const area: Area<ReceiptAreaState> = {
  name: 'receipts',
  subjects: ['receipt', 'refund'],
  commands: [issueReceipt, voidReceipt, refundDeposit],
  entries: [receiptIssued, receiptVoided, receiptRefunded, refundIssued],
  foldVersion: 2,
  fold,
  project,
  describe,
  present: (state, role) => (role === 'security' ? undefined : state),
  forms: [receiptForm],
  documents: [receiptDocument, refundDocument],
  texts,
};
