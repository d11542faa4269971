import type { Person } from './schemas.ts';

/**
 * What a person is looked up by when the same person may be registered in another room. Rows reach every role, so
 * the token must not give the identity number away: it has 16 bits only, thousands of numbers share each. Whoever
 * finds a row by it compares the real values.
 */
export function personToken(
  person: Pick<Person, 'name' | 'idNumber' | 'idDocument' | 'phone'>,
): string | undefined {
  const id = person.idNumber ?? person.idDocument;
  if (id) return `i${fold16(id)}`;
  return person.phone ? `c${fold16(`${person.name} ${person.phone}`)}` : undefined;
}

/** The same human being, as far as a register can tell. */
export function isSamePerson(
  a: Pick<Person, 'name' | 'idNumber' | 'idDocument' | 'phone'>,
  b: Pick<Person, 'name' | 'idNumber' | 'idDocument' | 'phone'>,
): boolean {
  if (a.idNumber && b.idNumber) return a.idNumber === b.idNumber;
  if (a.idDocument && b.idDocument) return a.idDocument === b.idDocument;
  return a.name === b.name && a.phone !== undefined && a.phone === b.phone;
}

/** FNV-1a, folded to 16 bits. */
function fold16(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return ((hash >>> 16) ^ (hash & 0xffff)).toString(16).padStart(4, '0');
}
