import type { DeskState } from '../desk-state.ts';
import type { Handlers } from '../gate.ts';

/** The head office: enrolling with it, joining a site of it, sending and fetching at once. */
export function officeCalls(_state: DeskState): Pick<Handlers, 'enrolOffice' | 'joinSite' | 'syncNow'> {
  return {
    enrolOffice: () => ({ ok: false, code: 'sync.reason.offline' }),
    joinSite: () => ({ ok: false, code: 'sync.reason.offline' }),
    syncNow: () => ({ ok: false, code: 'sync.reason.offline' }),
  };
}
