import { describe, expect, it } from 'vitest';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';
import type { HouseholdState } from './state.ts';

const subject = 'unit:3-2-1201';
const picture = (char: string) => ({ digest: char.repeat(64), type: 'image/jpeg', bytes: 48_213 });
const wang = { id: 'p1', name: '王建国', relation: 'owner', photo: picture('a'), idCopyFront: picture('b') };

function registered() {
  const desk = scenario([area]);
  desk.when('registerHousehold', { unit: '3-2-1201', persons: [wang] });
  return desk;
}

function shown(role: 'clerk' | 'auditor' | 'security') {
  const state = registered().state<HouseholdState>(subject);
  if (!state) throw new Error('not registered');
  const { persons } = area.present(state, role) as { persons: readonly Record<string, unknown>[] };
  return persons[0];
}

describe("photos and copies of papers in a household's file [RES 5.1.1] [ARCH 4.2.1]", () => {
  it('keeps the digests', () => {
    expect(registered().state<HouseholdState>(subject)?.persons[0]).toMatchObject({
      photo: picture('a'),
      idCopyFront: picture('b'),
    });
  });

  it('shows the photo to those who see papers, of the copy only that it is there', () => {
    for (const role of ['clerk', 'auditor'] as const) {
      expect(shown(role)).toMatchObject({ photo: picture('a'), idCopyFront: '******' });
      expect(shown(role)).not.toHaveProperty('idCopyBack');
    }
    expect(shown('security')).toMatchObject({ photo: '******', idCopyFront: '******' });
  });

  it('reveals a copy with a reason; the journal keeps the reason and no digest', () => {
    const reveal = { subject, path: 'persons/p1/idCopyFront', reason: '核对过户' };
    const decision = registered().when('revealValue', reveal);
    expect(decision).toMatchObject({ answer: { value: picture('b') } });
    expect(JSON.stringify('entries' in decision && decision.entries)).not.toContain('bbbb');
  });

  it('changes a photo with the masked copy beside it left alone, and says so without its content', () => {
    const desk = registered();
    const changes = [
      { path: 'persons/p1/photo', value: picture('c') },
      { path: 'persons/p1/idCopyBack', value: picture('d') },
    ];
    const decision = desk.when('changeHousehold', { subject, changes });
    const [entry] = ('entries' in decision && decision.entries) || [];
    if (!entry) throw new Error('refused');
    expect(area.describe(entry).changes).toEqual([
      { label: '王建国·一寸照', from: '照片', to: '已更换照片' },
      { label: '王建国·证件复印件（反面）', from: '', to: '复印件' },
    ]);
    expect(desk.state<HouseholdState>(subject)?.persons[0]).toMatchObject({ idCopyFront: picture('b') });
  });

  it.each([
    [{ ...picture('a'), bytes: 400_001 }],
    [{ ...picture('a'), type: 'image/svg+xml' }],
    [{ ...picture('a'), digest: '../../desk.json' }],
    ['data:image/png;base64,AAAA'],
  ])('refuses what is no stored picture: %j', (photo) => {
    const wrong = { unit: '3-2-1202', persons: [{ ...wang, photo }] };
    expect(scenario([area]).when('registerHousehold', wrong)).toEqual({
      refusals: [{ code: 'error.image', field: 'persons.0.photo' }],
    });
  });
});
