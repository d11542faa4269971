import { firstHlc, nextHlc } from '../../shared/journal/hlc.ts';
import { farFuture } from '../../shared/sync/protocol.ts';
import type { OfficeStore } from '../store/office-store.ts';

/** Lets quarantined postings through whose time has come. @returns how many; call it every few minutes. */
export async function releaseDue(
  store: Pick<OfficeStore, 'quarantined' | 'release'>,
  now: number,
): Promise<number> {
  let released = 0;
  for (const { site, desk } of await store.quarantined()) {
    released += await store.release(site, desk, nextHlc(firstHlc, now + farFuture), 'time');
  }
  return released;
}
