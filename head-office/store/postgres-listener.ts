import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

type Heard = (payload: string) => void;

export interface PostgresListener {
  listen(channel: string, heard: Heard): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** A connection of its own that hears NOTIFY and comes back when the line or the server was gone. */
export function openListener(url: string, onError: (error: Error) => void): PostgresListener {
  const channels = new Map<string, Set<Heard>>();
  const closing = new AbortController();
  let connected: Promise<pg.Client> | undefined;

  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: url, keepAlive: true });
    client.on('notification', ({ channel, payload }) => {
      for (const heard of channels.get(channel) ?? []) heard(payload ?? '');
    });
    client.on('error', onError);
    await client.connect();
    client.once('end', () => {
      if (!closing.signal.aborted) connected = again();
    });
    for (const channel of channels.keys()) await client.query(listenTo(channel));
    return client;
  };

  const again = async (): Promise<pg.Client> => {
    for (let pause = 250; ; pause = Math.min(pause * 2, 10_000)) {
      await sleep(pause, undefined, { signal: closing.signal, ref: false });
      try {
        return await connect();
      } catch (error) {
        onError(error instanceof Error ? error : new Error(String(error)));
      }
    }
  };

  const current = (): Promise<pg.Client> => {
    connected ??= connect();
    return connected;
  };

  return {
    listen: async (channel, heard) => {
      const listeners = channels.get(channel) ?? new Set();
      channels.set(channel, listeners.add(heard));
      await (await current()).query(listenTo(channel));
      return async () => {
        listeners.delete(heard);
        if (listeners.size > 0) return;
        channels.delete(channel);
        await (await current()).query(`unlisten ${pg.escapeIdentifier(channel)}`);
      };
    },
    close: async () => {
      closing.abort();
      // Where no connection could be made there is none to end; that was told when it failed.
      const client = await connected?.catch(() => undefined);
      await client?.end();
    },
  };
}

function listenTo(channel: string): string {
  return `listen ${pg.escapeIdentifier(channel)}`;
}
