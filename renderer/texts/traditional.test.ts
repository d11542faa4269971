import { expect, test } from 'vitest';
import { loadTraditional, traditionalOf } from './traditional.ts';

test('given Simplified texts, when made Traditional, then words are Taiwan’s and placeholders stay', async () => {
  const convert = await loadTraditional();
  expect(traditionalOf({ a: '打印机缺纸，还有 {{count}} 张', b: '钥匙领用条' }, convert)).toEqual({
    a: '印表機缺紙，還有 {{count}} 張',
    b: '鑰匙領用條',
  });
});
