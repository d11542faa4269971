import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstHlc, nextHlc } from '../../journal/hlc.ts';
import type { Entry } from '../../journal/posting.ts';
import { siteFounded, siteSettingChanged, siteSettled } from './entries.ts';
import { foldSite, projectSite } from './fold.ts';
import { type SiteState, settingOf } from './settings.ts';

const subject = 'site:cuihu';
const now = Date.UTC(2026, 10, 22);
const years = 3 * 365 * 86_400_000;

interface Written {
  readonly hlc: string;
  readonly desk: string;
  readonly entry: Entry;
}
const at = (desk: string, millis: number, entry: Entry): Written => ({
  ...{ hlc: nextHlc(firstHlc, millis), desk, entry },
});
const set = (from: unknown, value: unknown) =>
  siteSettingChanged.make(subject, { key: 'keyDueHours', from, value });
const founding = siteFounded.make(subject, { name: '翠湖苑', deskId: 'A1', deskName: 'A1', publicKey: 'k' });

/** Every replica folds in the order of the clocks, whatever arrived first. */
function fold(written: readonly Written[]): SiteState {
  const state = written
    .toSorted((a, b) => (a.hlc < b.hlc ? -1 : 1))
    .reduce<SiteState | undefined>((site, { hlc, desk, entry }, seq) => {
      const meta = { posting: `${desk}-${hlc}`, index: 0, desk, seq, hlc, at: hlc, clerk: '', approver: '' };
      return foldSite(site, entry, meta);
    }, undefined);
  if (!state) throw new Error('no site');
  return state;
}
const open = (state: SiteState) => projectSite(subject, state).rows.filter(({ kind }) => kind === 'conflict');

describe('[SYNC] a posting from years ahead that a person let through', () => {
  const start = [at('A1', now, founding), at('A1', now + 1, set(undefined, 2))];
  const far = at('A1', now + years, set(2, 4));

  it('given another desk changes what it wrote, then its value wins, but never without a line that somebody settles', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: years - 1 }), fc.integer({ min: 5, max: 20 }), (later, value) => {
        const state = fold([...start, far, at('B1', now + later, set(4, value))]);
        expect(settingOf(state, 'keyDueHours')).toBe(4);
        const [line] = open(state);
        expect(JSON.stringify(line?.data)).toContain(`"text":"${value}"`);
      }),
    );
  });

  it('given nobody else changed it, then there is nothing to settle', () => {
    expect(open(fold([...start, far]))).toEqual([]);
  });

  it('given the line is settled, then at the desk with that clock it is gone, at another it stays until its time', () => {
    const clash = [...start, far, at('B1', now + 1_000, set(4, 6))];
    const settled = siteSettled.make(subject, { path: 'keyDueHours', from: 4, value: 6, seen: [2, 4, 6] });
    const there = fold([...clash, at('A1', now + years + 1, settled)]);
    expect(settingOf(there, 'keyDueHours')).toBe(6);
    expect(open(there)).toEqual([]);
    const elsewhere = fold([...clash, at('B1', now + 2_000, settled)]);
    expect(settingOf(elsewhere, 'keyDueHours')).toBe(4);
    expect(open(elsewhere)).toHaveLength(1);
  });
});
