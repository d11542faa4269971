import { expect, it } from 'vitest';
import { officeAccount, officeClerkId, officeClerkName } from './office-clerk.ts';

it('given who wrote something, when it is shown, then people of the head office are told as such', () => {
  expect(officeAccount(officeClerkId('limin'))).toBe('limin');
  expect(officeClerkName('office:limin')).toBe('总部 limin');
  expect(officeClerkName('office:$&')).toBe('总部 $&');
});

it('given somebody of the site, or the desk itself, then the head office has no name for them', () => {
  expect(officeClerkName('wanglin')).toBeUndefined();
  expect(officeAccount('')).toBeUndefined();
});
