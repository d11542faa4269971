import { isOfficeDesk } from '../../shared/sync/office-desk.ts';

/**
 * A desk id that nobody at the site has. A desk that goes on from another one (`A1B`) gets the next letter, any other
 * (`A1`) the next number.
 */
export function freeDeskId(wanted: string, taken: ReadonlySet<string>): string {
  const isFree = (id: string) => !taken.has(id) && !isOfficeDesk(id);
  const [, place, letter] = /^([A-Z][0-9]{1,2})([B-Z])$/.exec(wanted) ?? [];
  if (place !== undefined && letter !== undefined) {
    for (let code = letter.charCodeAt(0) + 1; code <= 'Z'.charCodeAt(0); code += 1) {
      const id = place + String.fromCharCode(code);
      if (isFree(id)) return id;
    }
  }
  const [, letters = 'A', number = '0'] = /^([A-Z]{1,3})([0-9]{1,2})?/.exec(wanted) ?? [];
  for (let next = Number(number) + 1; ; next += 1) {
    const id = (isOfficeDesk(wanted) ? 'A' : letters) + next;
    if (isFree(id)) return id;
  }
}
