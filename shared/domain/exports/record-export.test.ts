import { expect, test } from 'vitest';
import { scenario } from '../scenario.ts';
import { area } from './area.ts';
import { recordExport } from './record-export.ts';

test('an export leaves its list and its reason in the book [sect. 4]', () => {
  const desk = scenario([area]);
  const decision = desk.when('recordExport', { kind: 'receipt', reason: ' 月底对账 ' });
  expect(decision).toMatchObject({
    entries: [
      { type: 'list.exported', subject: 'export:id1', data: { kind: 'receipt', reason: '月底对账' } },
    ],
  });
  const [entry] = decision.entries ?? [];
  expect(entry && area.describe(entry).values).toEqual({ kind: 'receipt', reason: '月底对账' });
});

test('an export without a reason is no command', () => {
  expect(recordExport.input.safeParse({ kind: 'receipt', reason: '  ' }).success).toBe(false);
});
