import { expect, it } from 'vitest';
import { clerkName } from './clerk-name.ts';

const t = (key: string, { name }: { readonly name: string }) => `${key} ${name}`;

it('given who wrote something, when it is shown, then people of the head office are told as such', () => {
  expect(clerkName('office:李敏', t)).toBe('office.clerk 李敏');
  expect(clerkName('王琳', t)).toBe('王琳');
  expect(clerkName('', t)).toBe('');
});
