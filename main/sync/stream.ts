import { createParser } from 'eventsource-parser';
import { streamEvent } from '../../shared/sync/protocol.ts';
import { Backoff, type BackoffOptions } from './backoff.ts';
import type { OfficeClient } from './office-client.ts';
import type { Wake } from './wake.ts';

export interface StreamOptions {
  readonly client: Pick<OfficeClient, 'stream'>;
  readonly signal: AbortSignal;
  readonly wake: Wake;
  readonly backoff?: BackoffOptions;
  /** The line stands. */
  readonly onOpen: () => void;
  /** Something lies at this position. */
  readonly onPosition: (position: number) => void;
  /** The line broke, or the head office said something else: look what it is. */
  readonly onBreak: () => void;
}

/** Listens for news until `signal` aborts, calling again whenever the line breaks. */
export async function listen(options: StreamOptions): Promise<void> {
  const { signal, wake } = options;
  const backoff = new Backoff(options.backoff);
  while (!signal.aborted) {
    try {
      await listenOnce(options, () => backoff.reset());
    } catch (error) {
      // Whatever broke the line, fetching meets it too and says what it is.
      if (!signal.aborted) console.debug('The stream broke:', error instanceof Error ? error.message : error);
    }
    if (signal.aborted) return;
    options.onBreak();
    await wake.sleep(signal, backoff.next());
  }
}

async function listenOnce(
  { client, signal, onOpen, onPosition, onBreak }: StreamOptions,
  opened: () => void,
) {
  const response = await client.stream(signal);
  opened();
  onOpen();
  const parser = createParser({
    onEvent({ event, data }) {
      const news = event === 'position' ? streamEvent.safeParse(JSON.parse(data)) : undefined;
      if (news?.success) onPosition(news.data.position);
      else onBreak();
    },
  });
  response.setEncoding('utf8');
  for await (const text of response as AsyncIterable<string>) parser.feed(text);
}
