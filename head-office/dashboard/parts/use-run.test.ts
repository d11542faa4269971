import { expect, test } from 'vitest';
import { isDone, refusalOf, refusalsBeside } from './use-run.ts';

const refused = (site: string, ...refusals: { code: string; field?: string }[]) => ({
  site,
  answer: { ok: false, refusals },
});

test('given a refusal of a field, then it stands beside the field, also when it is about something inside it', () => {
  const results = [
    { site: 'a', answer: { ok: true } },
    refused(
      'b',
      { code: 'error.number', field: 'weekdays.2.0.people' },
      { code: 'error.required', field: 'name' },
    ),
  ];
  expect(refusalOf(results, 'name')?.code).toBe('error.required');
  expect(refusalOf(results, 'weekdays')?.code).toBe('error.number');
  expect(refusalOf(results, 'week')).toBeUndefined();
  expect(refusalsBeside(results, ['name', 'weekdays'])).toEqual([]);
});

test('given the same refusal at several sites, then it is said once with all of them', () => {
  const results = [
    refused('a', { code: 'office.same' }),
    refused('b', { code: 'office.same' }, { code: 'office.unknown', field: 'subject' }),
  ];
  expect(refusalsBeside(results, ['name'])).toEqual([
    { refusal: { code: 'office.same' }, sites: ['a', 'b'] },
    { refusal: { code: 'office.unknown', field: 'subject' }, sites: ['b'] },
  ]);
});

test('given a second try, then a site that has it from the first counts as done; one that refuses does not', () => {
  expect(isDone({ ok: true })).toBe(true);
  expect(isDone({ ok: false, refusals: [{ code: 'office.same' }] })).toBe(true);
  expect(isDone({ ok: false, refusals: [{ code: 'office.same' }, { code: 'error.required' }] })).toBe(false);
  expect(isDone({ ok: false })).toBe(false);
});
