import type { Entry } from '../../journal/posting.ts';
import { isOfficeDesk } from '../../sync/office-desk.ts';
import type { EntryMeta } from '../area.ts';
import {
  noticePublished,
  noticeRead,
  noticeWithdrawn,
  rosterTemplateSet,
  rosterTemplateWithdrawn,
  serviceSet,
  serviceWithdrawn,
  tariffSet,
  tariffWithdrawn,
} from './entries.ts';
import type { NoticeState, OfficeState, TariffState } from './state.ts';

/** Everything here is the head office's word; only that a notice was read is a desk's. */
export function foldOffice(
  state: OfficeState | undefined,
  entry: Entry,
  meta: EntryMeta,
): OfficeState | undefined {
  if (noticeRead.is(entry)) return read(state, meta);
  if (!isOfficeDesk(meta.desk)) return state;
  const { at } = meta;
  if (noticePublished.is(entry)) return published(state, entry.data, at);
  if (tariffSet.is(entry)) return { kind: 'tariff', ...entry.data, at, prices: prices(state, entry.data) };
  if (serviceSet.is(entry)) return { kind: 'service', ...entry.data, at };
  if (rosterTemplateSet.is(entry)) return { kind: 'roster-template', ...entry.data, at };
  return state && withdraws(state, entry) ? { ...state, withdrawnAt: at } : state;
}

function withdraws(state: OfficeState, entry: Entry): boolean {
  if (state.kind === 'notice') return noticeWithdrawn.is(entry);
  if (state.kind === 'tariff') return tariffWithdrawn.is(entry);
  if (state.kind === 'service') return serviceWithdrawn.is(entry);
  return rosterTemplateWithdrawn.is(entry);
}

/** A corrected notice has to be read again. */
function published(
  state: OfficeState | undefined,
  data: Omit<NoticeState, 'kind' | 'at' | 'read' | 'withdrawnAt'>,
  at: string,
): NoticeState {
  const early = state?.kind === 'notice' && state.at === '' ? state.read : {};
  return { kind: 'notice', ...data, at, read: early };
}

/** Clocks differ: by them a desk may have read a notice before it was published. */
function read(state: OfficeState | undefined, { desk, at, clerk }: EntryMeta): OfficeState | undefined {
  const mark = { [desk]: { at, clerk } };
  if (!state) return { kind: 'notice', title: '', text: '', from: '', urgent: false, at: '', read: mark };
  return state.kind === 'notice' ? { ...state, read: { ...state.read, ...mark } } : state;
}

function prices(
  state: OfficeState | undefined,
  { from, price }: { from: string; price: number },
): TariffState['prices'] {
  const before = state?.kind === 'tariff' ? state.prices.filter((one) => one.from !== from) : [];
  return [...before, { from, price }].sort((a, b) => (a.from < b.from ? -1 : 1));
}
