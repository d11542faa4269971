import { describe, expect, it } from 'vitest';
import { createContacts } from './contacts.ts';

describe('the last contact of a desk', () => {
  const desk = { site: 's1', desk: 'A1' };
  function given() {
    const written: string[] = [];
    const time = { now: Date.UTC(2026, 10, 21, 8) };
    const store = {
      noteContact: async (site: string, id: string, at: string) => {
        written.push(`${site} ${id} ${at.slice(11, 19)}`);
      },
    };
    return { written, time, contacts: createContacts(store, () => time.now, fail) };
  }

  it('given a desk that asks again and again, then it is written once a minute', () => {
    const { written, time, contacts } = given();
    for (const seconds of [0, 10, 59, 60, 61]) {
      time.now = Date.UTC(2026, 10, 21, 8, 0, seconds);
      contacts.heardOf(desk);
    }
    expect(written).toEqual(['s1 A1 08:00:00', 's1 A1 08:01:00']);
  });

  it('given a contact that was stored with a push, then it is not written once more within the minute', () => {
    const { written, time, contacts } = given();
    contacts.noted(desk);
    contacts.heardOf(desk);
    contacts.heardOf({ ...desk, desk: 'A2' });
    time.now += 60_000;
    contacts.heardOf(desk);
    expect(written).toEqual(['s1 A2 08:00:00', 's1 A1 08:01:00']);
  });
});

function fail(error: unknown): never {
  throw error;
}
