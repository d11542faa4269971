import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { noteAdded, noteDone } from '../../shared/domain/notes/entries.ts';
import { siteFounded } from '../../shared/domain/site/entries.ts';
import { days } from '../../shared/values/time.ts';
import { createOfficeDesk } from './office-desk/office-desk.ts';
import { applyRetention } from './retention.ts';
import { arrive, noon, sealingDesk, type TestOffice, testOffice } from './test-office.ts';

const site = 'cuihu';
const years = days(366) * 6;

describe('keeping times at the head office', () => {
  let office: TestOffice;
  beforeEach(async () => {
    office = await testOffice();
    await office.store.addSite(site, '翠湖花园');
  });
  afterEach(() => office.close());

  test('given a finished note of years ago, when the day begins, then its words are gone everywhere, and it is done once', async () => {
    const desk = sealingDesk(site, 'A1');
    const data = { name: '翠湖花园', deskId: 'A1', deskName: '东门', publicKey: desk.publicKey };
    await arrive(office, [
      desk.post(noon - years, siteFounded.make(`site:${site}`, data)),
      desk.post(noon - years, noteAdded.make('note:1', { text: '漏水 王先生', importance: 'ordinary' })),
      desk.post(noon - years, noteDone.make('note:1', { text: '修好' })),
      desk.post(noon - years, noteAdded.make('note:2', { text: '还没办完', importance: 'ordinary' })),
    ]);
    const faults: unknown[] = [];
    const instances = [createOfficeDesk(office), createOfficeDesk(office)];
    const gone = await Promise.all(
      instances.map((hq) => applyRetention(office, hq, (_, error) => faults.push(error))),
    );
    expect(faults).toEqual([]);
    expect(gone.toSorted()).toEqual([0, 1]);
    const stored = JSON.stringify(await office.store.readSince(site, 'A1', 0, 10));
    expect(stored).not.toContain('王先生');
    expect(stored).toContain('还没办完');
    const rows = await office.database.query<{ id: string }>("SELECT id FROM served_row WHERE kind = 'note'");
    expect(rows).toEqual([{ id: 'note:2' }]);
    expect(await office.store.readSince(site, 'HQ', 0, 10)).toHaveLength(1);

    // An old note that comes only now is blanked too.
    const late = sealingDesk(site, 'B1');
    await arrive(office, [late.post(noon - years + 1, noteDone.make('note:1', { text: '王先生 补记' }))]);
    office.pass(days(1));
    await applyRetention(office, createOfficeDesk(office), (_, error) => faults.push(error));
    expect(JSON.stringify(await office.store.readSince(site, 'B1', 0, 10))).not.toContain('王先生');
    expect(faults).toEqual([]);
  });
});
