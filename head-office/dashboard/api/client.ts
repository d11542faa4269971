import type { OfficeCallName, OfficeInput, OfficeOutput } from '../../../shared/office/api.ts';

/** What became of a question. `code` is a key of the texts. */
export type Reply<T> =
  | { readonly ok: true; readonly data: T }
  | { readonly ok: false; readonly code: string; readonly field?: string };

export type Client = <N extends OfficeCallName>(
  name: N,
  input: OfficeInput<N>,
) => Promise<Reply<OfficeOutput<N>>>;

interface ClientParts {
  readonly fetch: (path: string, init: RequestInit) => Promise<Response>;
  /** The server knows this session no more. */
  onSessionEnd(): void;
  /** Whether the head office answered at all, told after each question. */
  onContact(reached: boolean): void;
}

/** The typed way to the head office. Errors are values: a page has to show them, not to catch them. */
export function createClient({ fetch, onSessionEnd, onContact }: ClientParts): Client {
  return async (name, input) => {
    let response: Response;
    try {
      response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json' },
        body: JSON.stringify(input),
        credentials: 'same-origin',
      });
    } catch {
      onContact(false);
      return { ok: false, code: 'office.unreachable' };
    }
    onContact(response.status < 500);
    if (response.ok) {
      const data = await bodyOf(response);
      return data === undefined
        ? { ok: false, code: 'office.answer-broken' }
        : { ok: true, data: data as never };
    }
    if (response.status === 401) onSessionEnd();
    return { ok: false, ...(reasonIn(await bodyOf(response)) ?? { code: reasonOf(response.status) }) };
  };
}

/** Undefined when the answer is no JSON, such as the page of a proxy. */
async function bodyOf(response: Response): Promise<unknown> {
  try {
    return JSON.parse(await response.text()) as unknown;
  } catch {
    return undefined;
  }
}

/** The server's own word for why; only words that may be a key of the texts. */
function reasonIn(body: unknown): { code: string; field?: string } | undefined {
  if (typeof body !== 'object' || body === null || !('code' in body)) return undefined;
  const { code } = body;
  if (typeof code !== 'string' || !/^[a-z][\w-]*\.[\w.-]+$/.test(code)) return undefined;
  return 'field' in body && typeof body.field === 'string' ? { code, field: body.field } : { code };
}

function reasonOf(status: number): string {
  if (status === 401) return 'office.session-ended';
  if (status === 403) return 'office.not-allowed';
  if (status === 429) return 'office.too-often';
  if (status === 400) return 'error.invalid';
  return 'office.failed';
}
