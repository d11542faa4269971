import type { Database } from './database.ts';

const channel = 'qiantai_positions';
type Heard = (site: string, position: number) => void;

export interface PositionsOptions {
  /** How long announcements are gathered. Milliseconds. */
  readonly gather?: number;
  /** How often positions are compared, for an announcement that got lost. Milliseconds. */
  readonly compare?: number;
  readonly onError: (error: unknown) => void;
}

export interface Positions {
  announce(site: string, position: number): void;
  listen(heard: Heard): Promise<() => Promise<void>>;
  /** Sends what was gathered. */
  close(): Promise<void>;
}

/**
 * Tells all instances where the sites' order of arrival ends. Not within the transaction that appends: PostgreSQL
 * commits transactions that notify one after the other. So an announcement may get lost when a process or a line dies
 * right after the commit; whoever listens also compares the positions now and then.
 */
export function openPositions(database: Database, options: PositionsOptions): Positions {
  const { gather = 10, compare = 15_000, onError } = options;
  const waiting = new Map<string, number>();
  let gathering = false;
  const sending = new Set<Promise<void>>();

  const send = async () => {
    await new Promise((resolve) => setTimeout(resolve, gather));
    const told = [...waiting].map(([site, position]) => `${site}:${position}`);
    waiting.clear();
    gathering = false;
    await database.query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [channel, told]);
  };

  return {
    announce: (site, position) => {
      waiting.set(site, Math.max(position, waiting.get(site) ?? 0));
      if (gathering) return;
      gathering = true;
      const sent: Promise<void> = send()
        .catch(onError)
        .finally(() => sending.delete(sent));
      sending.add(sent);
    },
    listen: async (heard) => {
      const known = new Map<string, number>();
      const note = (site: string, position: number) => {
        if (position <= (known.get(site) ?? -1)) return;
        known.set(site, position);
        heard(site, position);
      };
      const stop = await database.listen(channel, (payload) => {
        const [site = '', position] = payload.split(':');
        note(site, Number(position));
      });
      const positions = () =>
        database.query<{ site: string; position: number }>('SELECT site, position FROM sites');
      // What was there before is no news.
      for (const { site, position } of await positions()) {
        known.set(site, Math.max(position, known.get(site) ?? 0));
      }
      const timer = setInterval(() => {
        positions()
          .then((sites) => {
            for (const { site, position } of sites) note(site, position);
          })
          .catch(onError);
      }, compare);
      timer.unref();
      return async () => {
        clearInterval(timer);
        await stop();
      };
    },
    close: async () => {
      await Promise.all(sending);
    },
  };
}
