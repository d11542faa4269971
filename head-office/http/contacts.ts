import type { DeskRecord, OfficeStore } from '../store/office-store.ts';

/** A desk's last contact is only for people to look at: written at most this often. Milliseconds. */
const every = 60_000;

export interface Contacts {
  /** Notes that the desk was heard of. Never fails: what goes wrong is told to `onError`. */
  heardOf(desk: Pick<DeskRecord, 'site' | 'desk'>): void;
  /** It was noted already, with something else. */
  noted(desk: Pick<DeskRecord, 'site' | 'desk'>): void;
}

export function createContacts(
  store: Pick<OfficeStore, 'noteContact'>,
  clock: () => number,
  onError: (error: unknown) => void,
): Contacts {
  const last = new Map<string, number>();
  return {
    noted: ({ site, desk }) => {
      last.set(`${site}/${desk}`, clock());
    },
    heardOf({ site, desk }) {
      const key = `${site}/${desk}`;
      const now = clock();
      if (now - (last.get(key) ?? Number.NEGATIVE_INFINITY) < every) return;
      last.set(key, now);
      store.noteContact(site, desk, new Date(now).toISOString()).catch(onError);
    },
  };
}
