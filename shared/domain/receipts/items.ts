import type { z } from 'zod';
import { choiceOf } from '../../forms/answers.ts';

/** What the desk takes money for [FEES]. */
export const chargeItem = choiceOf({
  management: ['管理费/物业费', 'Management fee'],
  parking: ['停车费', 'Parking'],
  water: ['水费', 'Water'],
  electricity: ['电费/代收', 'Electricity, collected for others'],
  'renovation-deposit': ['装修押金', 'Renovation deposit'],
  'other-deposit': ['其他押金', 'Other deposit'],
  card: ['工本费', 'Cards and keys'],
  service: ['特约服务', 'Paid service'],
  other: ['其他', 'Other'],
});
export type ChargeItem = z.infer<typeof chargeItem.schema>;

/** Whether money taken for this item is owed back against its receipt. */
export function isDeposit(item: ChargeItem): boolean {
  return item === 'renovation-deposit' || item === 'other-deposit';
}
