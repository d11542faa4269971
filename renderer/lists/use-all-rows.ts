import { useEffect, useState } from 'react';
import type { Page } from '../../shared/bridge/answers.ts';
import type { CallInput } from '../../shared/bridge/contract.ts';
import type { Row } from '../../shared/domain/area.ts';
import { errorText, useDesk } from '../bridge/desk.ts';
import { type Query, useQuery } from '../bridge/use-query.ts';

const size = 200;
/** More than this is not added up in the window: a narrower time is asked for. */
const most = 5_000;

export interface AllRows {
  readonly rows: readonly Row[];
  readonly total: number;
  /** There are more than were read. */
  readonly cut: boolean;
}

type RowsInput = Omit<CallInput<'rows'>, 'page' | 'size'>;

/** All lines that fit, for sums: page after page, the newest up to a limit. */
export function useAllRows(input: RowsInput | undefined): Query<AllRows> {
  const call = useDesk();
  const first = useQuery('rows', input && { ...input, size }, { kinds: input ? [input.kind] : [] });
  const [rest, setRest] = useState<{
    readonly of: Page<Row>;
    readonly rows?: readonly Row[];
    readonly error?: string;
  }>();
  const head = first.data;
  const key = JSON.stringify(input);

  useEffect(() => {
    if (!head || head.total <= size) return;
    let gone = false;
    readRest(call, JSON.parse(key) as RowsInput, Math.min(head.total, most)).then(
      (rows) => gone || setRest({ of: head, rows }),
      (error: unknown) => gone || setRest({ of: head, error: errorText(error) }),
    );
    return () => {
      gone = true;
    };
  }, [call, head, key]);

  const more = rest?.of === head ? rest : undefined;
  const whole = head && (head.total <= size ? [] : more?.rows);
  return {
    data: head && whole && { rows: [...head.rows, ...whole], total: head.total, cut: head.total > most },
    error: first.error ?? more?.error,
    loading: first.loading || (head !== undefined && whole === undefined),
    refetch: first.refetch,
  };
}

async function readRest(
  call: ReturnType<typeof useDesk>,
  input: RowsInput,
  total: number,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let page = 1; page * size < total; page += 1) {
    rows.push(...(await call('rows', { ...input, page, size })).rows);
  }
  return rows;
}
