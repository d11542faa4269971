import { useState } from 'react';
import type { OfficeCallName, OfficeInput, OfficeOutput } from '../../../shared/office/api.ts';
import type { Reply } from '../api/client.ts';
import { useServices } from '../app/services.ts';

interface Refused {
  readonly code: string;
  readonly field?: string;
}

interface Act<N extends OfficeCallName> {
  readonly busy: boolean;
  /** Why it was not done the last time. */
  readonly refused: Refused | undefined;
  /** @returns the answer, or undefined when it was not done. */
  run(input: OfficeInput<N>): Promise<OfficeOutput<N> | undefined>;
}

/** Asks the head office to do something; that it refused is told like that it could not be reached. */
export function useAct<N extends OfficeCallName>(name: N): Act<N> {
  const { client } = useServices();
  const [busy, setBusy] = useState(false);
  const [refused, setRefused] = useState<Refused>();
  const run = async (input: OfficeInput<N>) => {
    setBusy(true);
    setRefused(undefined);
    const reply = await client(name, input);
    setBusy(false);
    const why = refusalOf(reply);
    setRefused(why);
    return why === undefined && reply.ok ? reply.data : undefined;
  };
  return { busy, refused, run };
}

function refusalOf(reply: Reply<unknown>): Refused | undefined {
  if (!reply.ok) return reply;
  const { data } = reply;
  if (typeof data !== 'object' || data === null || !('ok' in data) || data.ok !== false) return undefined;
  return 'code' in data && typeof data.code === 'string'
    ? { code: data.code, ...('field' in data && typeof data.field === 'string' ? { field: data.field } : {}) }
    : { code: 'office.failed' };
}
