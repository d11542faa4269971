import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMobile, parsePhone, phoneTail } from './phone.ts';

describe('phone', () => {
  it.each([
    ['13800002077', '13800002077'],
    ['138 0000 2077', '13800002077'],
    ['+86 138-0000-2077', '13800002077'],
    ['8613800002077', '13800002077'],
    ['１３８００００２０７７', '13800002077'],
    ['075526001234', '0755-26001234'],
    ['(0755)2600 1234', '0755-26001234'],
    ['0755－26001234－801', '0755-26001234-801'],
    ['010-65001234', '010-65001234'],
    ['+86 755 26001234', '0755-26001234'],
    ['26001234', '26001234'],
    ['4008001234', '400-800-1234'],
    ['+852 9123 4567', '+85291234567'],
  ])('reads %s as %s', (written, number) => {
    expect(parsePhone(written)).toBe(number);
  });
  it.each(['', '12800002077', '1380000207', '138000020771', '1.38E+10', '王琳', '123', '00000000'])(
    'refuses %s',
    (written) => {
      expect(parsePhone(written)).toBeUndefined();
    },
  );
  it('its own spelling is read back as it is', () => {
    const any = fc.oneof(
      fc.stringMatching(/^1[3-9]\d{9}$/),
      fc.stringMatching(/^0[3-9]\d{2}-?[2-8]\d{7}$/),
      fc.stringMatching(/^400-?\d{7}$/),
    );
    fc.assert(
      fc.property(any, (written) => {
        const number = parsePhone(written);
        expect(number).toBeDefined();
        expect(parsePhone(number ?? '')).toBe(number);
      }),
    );
  });
  it('knows mobiles and tails', () => {
    expect([isMobile('13800002077'), isMobile('0755-26001234')]).toEqual([true, false]);
    expect(phoneTail('0755-26001234')).toBe('1234');
  });
});
