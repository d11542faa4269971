import { describe, expect, it } from 'vitest';
import { cupsAddress, decodeAnswer, encodeQuestion } from './ipp.ts';

describe('the bytes of RFC 8010', () => {
  it('ask after a job', () => {
    const bytes = encodeQuestion('job', 'ipp://localhost/jobs/7', ['job-state', 'job-name']);
    expect(bytes.subarray(0, 9).toString('hex')).toBe('010100090000000101');
    expect(bytes.includes('ipp://localhost/jobs/7')).toBe(true);
    expect(bytes.at(-1)).toBe(3);
  });

  it('are read with numbers, words and attributes of several values', () => {
    const word = (tag: number, name: string, value: string | Buffer) => {
      const parts = [name, value].flatMap((part) => {
        const text = Buffer.from(part);
        return [Buffer.from([0, text.length]), text];
      });
      return Buffer.concat([Buffer.from([tag]), ...parts]);
    };
    const answer = decodeAnswer(
      Buffer.concat([
        Buffer.from('0101000000000001', 'hex'),
        Buffer.from([2]),
        word(0x23, 'job-state', Buffer.from([0, 0, 0, 9])),
        word(0x44, 'printer-state-reasons', 'media-empty-error'),
        word(0x44, '', 'cover-open'),
        Buffer.from([3]),
      ]),
    );
    expect(answer.status).toBe(0);
    expect(Object.fromEntries(answer.attributes)).toEqual({
      'job-state': [9],
      'printer-state-reasons': ['media-empty-error', 'cover-open'],
    });
  });

  it('are refused when they are cut short', () => {
    expect(() => decodeAnswer(Buffer.from('0101000000000001024400ff61', 'hex'))).toThrow(RangeError);
  });
});

describe('the print system’s address', () => {
  it.each([
    ['/tmp/cups.sock', { socketPath: '/tmp/cups.sock' }],
    ['localhost:8631', { host: 'localhost', port: 8631 }],
    ['printserver', { host: 'printserver', port: 631 }],
  ])('%s', (server, address) => expect(cupsAddress(server)).toEqual(address));
});
