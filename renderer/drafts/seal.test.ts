import { expect, test } from 'vitest';
import { draftCryptoKey, seal, unseal } from './seal.ts';

const draft = { payer: '陈建国', lines: [{ id: 'a', amount: 24_680 }] };

test('given a sealed draft, when opened with the same key, then it is what was typed', async () => {
  const sealed = await seal(await draftCryptoKey('desk key'), draft);
  expect(await unseal(await draftCryptoKey('desk key'), sealed)).toEqual(draft);
});

test('given a sealed draft, when the bytes are looked at, then no name stands in them', async () => {
  const sealed = await seal(await draftCryptoKey('desk key'), draft);
  expect(new TextDecoder().decode(sealed.bytes)).not.toContain('陈建国');
});

test('given a draft of another desk, when opened, then there is none', async () => {
  const sealed = await seal(await draftCryptoKey('desk key'), draft);
  expect(await unseal(await draftCryptoKey('another key'), sealed)).toBeUndefined();
});
