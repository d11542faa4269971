import { repeat } from '../repeat.ts';
import type { OfficeStore } from '../store/office-store.ts';
import type { DeskCache } from './desk-cache.ts';
import type { StreamHub } from './stream-hub.ts';

/** Milliseconds. Requests of a desk that was shut out end sooner: with what is believed of its token. */
const every = 5_000;

/**
 * Hangs up on desks that were shut out, by this instance or another, with one look at the database for all lines.
 * @returns stops watching.
 */
export function watchRevocations(
  store: Pick<OfficeStore, 'desks'>,
  streams: StreamHub,
  desks: DeskCache,
  onError: (error: unknown) => void,
): () => Promise<void> {
  const look = async () => {
    if (streams.size === 0) return;
    for (const { site, desk, revoked } of await store.desks()) {
      if (!revoked) continue;
      desks.forget(site, desk);
      streams.revoke(site, desk);
    }
  };
  return repeat(every, look, onError);
}
