import type { Row } from '../../../shared/domain/area.ts';
import { isOfficeDesk, officeDesk } from '../../../shared/sync/office-desk.ts';

interface Book {
  readonly id: string;
  readonly name: string;
}

/**
 * Whose books can be opened, from the site's row: its desks by their ids, the head office's last where there is one.
 * The book that is shown is always among them.
 */
export function booksOf(site: Row | undefined, shown: string, office: boolean): readonly Book[] {
  const listed = Array.isArray(site?.data.desks) ? site.data.desks.flatMap(deskOf) : [];
  const desks = [...listed, { id: shown, name: '' }].filter(
    ({ id }, place, all) =>
      id !== '' && !isOfficeDesk(id) && all.findIndex((other) => other.id === id) === place,
  );
  desks.sort((a, b) => (a.id < b.id ? -1 : 1));
  const own = isOfficeDesk(shown) && shown !== officeDesk ? [officeDesk, shown] : [officeDesk];
  return office || isOfficeDesk(shown) ? [...desks, ...own.map((id) => ({ id, name: '' }))] : desks;
}

/** Rows cross the bridge, so their data is read with care. A name that only repeats the id says nothing. */
function deskOf(value: unknown): Book[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name } = value as Readonly<Record<string, unknown>>;
  if (typeof id !== 'string') return [];
  return [{ id, name: typeof name === 'string' && name !== id ? name : '' }];
}
