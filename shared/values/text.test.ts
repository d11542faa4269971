import { describe, expect, it } from 'vitest';
import { compact, tidy, toHalfWidth } from './text.ts';

describe('text', () => {
  it('turns full-width letters, digits and signs to half width and leaves Chinese alone', () => {
    expect(toHalfWidth('粤Ｂ　１２３（王）')).toBe('粤B 123(王)');
  });
  it('tidies what a cell holds: invisible characters, several spaces, ends', () => {
    expect(tidy('\u200b 王　 琳\u00a0')).toBe('王 琳');
  });
  it('makes a code of it: no spaces, capitals', () => {
    expect(compact(' ｘ １ y ')).toBe('X1Y');
  });
});
