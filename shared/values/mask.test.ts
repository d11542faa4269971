import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskPhone } from './mask.ts';

describe('masking [ARCH 4.2.1]', () => {
  it('masks as the reference shows', () => {
    expect(maskPhone('13800002077')).toBe('138****2077');
    expect(maskIdNumber('110101199001011234')).toBe('110***********1234');
  });
  it('masks landlines and passports', () => {
    expect(maskPhone('0755-26001234')).toBe('*********1234');
    expect(maskIdNumber('E12345678')).toBe('E******78');
  });
  it('never shows more than seven characters, and masking twice changes nothing', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{5,18}$/), (digits) => {
        for (const mask of [maskPhone, maskIdNumber]) {
          const masked = mask(digits);
          expect(masked.replaceAll('*', '').length).toBeLessThanOrEqual(7);
          expect(masked).toContain('****');
          expect(mask(masked)).toBe(masked);
        }
      }),
    );
  });
});
