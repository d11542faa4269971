/** The head office writes a book of its own for every site, signed like a desk's, under this desk id. */
export const officeDesk = 'HQ';

/**
 * Whether a desk id is one of the head office's own. After it was put back to an older state it goes on under another
 * one (`HQ7KX2`), so that no number is given out twice; the company's key is the same. No desk may bear such an id.
 */
export function isOfficeDesk(desk: string): boolean {
  return desk.startsWith(officeDesk);
}
