/**
 * The id under which a restored desk goes on: A1 → A1B → A1C. The letter says how often it was restored.
 * @throws RangeError after Z: by then the desk should be enrolled anew.
 */
export function nextDeskId(desk: string): string {
  const generation = /^([A-Z][0-9]{0,2})([B-Z])?$/.exec(desk);
  const [, place = desk.slice(0, 3), letter = 'A'] = generation ?? [];
  if (letter === 'Z') throw new RangeError(`Desk ${desk} was restored too often to be given another id`);
  return place + String.fromCharCode(letter.charCodeAt(0) + 1);
}
