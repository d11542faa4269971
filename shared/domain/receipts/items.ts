import { z } from 'zod';

/** What the desk takes money for [FEES]. A deposit 押金 can be paid back against its receipt. */
export const chargeItems = [
  { value: 'management', label: { zh: '管理费/物业费', en: 'Management fee' }, deposit: false },
  { value: 'parking', label: { zh: '停车费', en: 'Parking' }, deposit: false },
  { value: 'water', label: { zh: '水费', en: 'Water' }, deposit: false },
  {
    value: 'electricity',
    label: { zh: '电费/代收', en: 'Electricity, collected for others' },
    deposit: false,
  },
  { value: 'renovation-deposit', label: { zh: '装修押金', en: 'Renovation deposit' }, deposit: true },
  { value: 'other-deposit', label: { zh: '其他押金', en: 'Other deposit' }, deposit: true },
  { value: 'card', label: { zh: '工本费', en: 'Cards and keys' }, deposit: false },
  { value: 'service', label: { zh: '特约服务', en: 'Paid service' }, deposit: false },
  { value: 'other', label: { zh: '其他', en: 'Other' }, deposit: false },
] as const;

export const chargeItem = z.enum(
  [
    'management',
    'parking',
    'water',
    'electricity',
    'renovation-deposit',
    'other-deposit',
    'card',
    'service',
    'other',
  ],
  { error: 'error.required' },
);
export type ChargeItem = z.infer<typeof chargeItem>;

/** The Chinese name of a charge item, as forms print it; an item of another version prints as it is. */
export function itemName(item: string): string {
  return chargeItems.find((known) => known.value === item)?.label.zh ?? item;
}

/** Whether money taken for this item is owed back. */
export function isDeposit(item: string): boolean {
  return chargeItems.some((known) => known.value === item && known.deposit);
}
