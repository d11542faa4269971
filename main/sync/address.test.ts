import { expect, test } from 'vitest';
import { addressOf } from './address.ts';

test.each([
  ['zongbu.example.com', 'https://zongbu.example.com:8443'],
  [' https://zongbu.example.com:9000/ ', 'https://zongbu.example.com:9000'],
  ['10.1.2.3:443', 'https://10.1.2.3'],
  ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
])('%s is %s', (typed, origin) => {
  expect(addressOf(typed)).toBe(origin);
});

test.each(['', 'http://zongbu.example.com', 'ftp://zongbu.example.com', 'http://127.0.0.1.example.com'])(
  'given %s, then it is no address: plain HTTP never leaves this PC',
  (typed) => {
    expect(addressOf(typed)).toBeUndefined();
  },
);
