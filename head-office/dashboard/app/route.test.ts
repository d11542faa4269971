import { expect, test } from 'vitest';
import { pathOf, type Route, routeOf } from './route.ts';

const places: readonly (readonly [Route, string])[] = [
  [{ screen: 'overview' }, '/'],
  [{ screen: 'site', site: 'cuihu', tab: 'overview' }, '/sites/cuihu'],
  [{ screen: 'site', site: 'cuihu', tab: 'staff' }, '/sites/cuihu/staff'],
  [{ screen: 'log', site: 'cuihu', desk: 'A1' }, '/sites/cuihu/desks/A1'],
  [{ screen: 'log', site: 'cuihu', desk: 'A1', page: 12 }, '/sites/cuihu/desks/A1?page=12'],
  [{ screen: 'records', kind: 'notice' }, '/records/notice'],
  [{ screen: 'records', kind: 'tariff', site: 'cuihu' }, '/records/tariff?site=cuihu'],
  [{ screen: 'enrol', site: 'cuihu' }, '/enrol?site=cuihu'],
  [{ screen: 'accounts' }, '/accounts'],
];

test.each(places)('given the place %o, then its address is %s and leads back to it', (route, path) => {
  expect(pathOf(route)).toBe(path);
  expect(routeOf(path)).toEqual(route);
});

test.each(['/nowhere', '/sites', '/sites/cuihu/nothing', '/records/rumours'])(
  'given the address %s, then it is no place',
  (path) => expect(routeOf(path)).toEqual({ screen: 'unknown' }),
);

test('given a page number that is none, then the log opens at its last page', () => {
  expect(routeOf('/sites/cuihu/desks/A1?page=-3')).toEqual({ screen: 'log', site: 'cuihu', desk: 'A1' });
});
