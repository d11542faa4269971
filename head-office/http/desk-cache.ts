import { hashOfSecret } from '../intake/secrets.ts';
import type { DeskRecord, OfficeStore } from '../store/office-store.ts';

/** How long a desk is believed without asking the database. Milliseconds. */
const believedFor = 3_000;
const most = 10_000;

/** Desks by their token, so that not every request costs a look into the database. */
export interface DeskCache {
  /** @returns undefined when nobody has this token. A desk that was shut out is still returned, marked so. */
  find(token: string): Promise<DeskRecord | undefined>;
  forget(site: string, desk: string): void;
}

export function createDeskCache(store: Pick<OfficeStore, 'deskOfToken'>, clock: () => number): DeskCache {
  const known = new Map<string, { readonly desk: DeskRecord; readonly until: number }>();
  return {
    async find(token) {
      const hash = hashOfSecret(token);
      const cached = known.get(hash);
      if (cached && cached.until > clock()) return cached.desk;
      known.delete(hash);
      const desk = await store.deskOfToken(hash);
      if (desk === undefined) return undefined;
      for (const oldest of known.keys()) {
        if (known.size < most) break;
        known.delete(oldest);
      }
      known.set(hash, { desk, until: clock() + believedFor });
      return desk;
    },
    forget(site, desk) {
      for (const [hash, cached] of known) {
        if (cached.desk.site === site && cached.desk.desk === desk) known.delete(hash);
      }
    },
  };
}
