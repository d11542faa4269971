import type { CallInput } from '../../../shared/bridge/contract.ts';
import type { Row } from '../../../shared/domain/area.ts';

/** What the list is narrowed to; dates as YYYY-MM-DD, both inclusive. */
export interface ReceiptFilter {
  readonly words: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly method?: string | undefined;
  readonly status?: string | undefined;
}

/** What main finds the receipts by; the way of paying is looked at here, because rows are not indexed by it. */
export function queryOf({
  words,
  from,
  to,
  status,
}: ReceiptFilter): Omit<CallInput<'rows'>, 'page' | 'size'> {
  const text = words.trim();
  return {
    kind: 'receipt',
    ...(text === '' ? {} : { text }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(status === undefined ? {} : { status }),
  };
}

export function paidBy(rows: readonly Row[], method: string | undefined): readonly Row[] {
  return method === undefined ? rows : rows.filter((row) => row.data.method === method);
}
