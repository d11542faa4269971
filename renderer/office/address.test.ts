import { expect, it } from 'vitest';
import { isAddress } from './address.ts';

it.each([
  ['https://zongbu.example.com:8443', true],
  [' zongbu.example.com:8443/ ', true],
  ['10.0.3.7:8443', true],
  ['http://127.0.0.1:8080', true],
  ['http://localhost:8080', true],
  ['http://zongbu.example.com', false],
  ['ftp://zongbu.example.com', false],
  ['总部 的 网址', false],
  ['https://', false],
  ['', false],
])('given the address %j, when it is checked, then it can be one: %s', (typed, can) => {
  expect(isAddress(typed)).toBe(can);
});
