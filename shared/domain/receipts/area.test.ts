import { expect, it } from 'vitest';
import { area } from './area.ts';
import golden from './golden.json';
import { chargeItem } from './items.ts';

const stored = Object.entries(golden).map(([key, data]) => {
  const [type = '', v] = key.split('/');
  return { type, v: Number(v), data };
});

it('reads every stored entry of every version still', () => {
  expect(stored.map(({ type }) => type)).toEqual(area.entries.map((entry) => entry.type));
  for (const { type, data } of stored) {
    const definition = area.entries.find((entry) => entry.type === type);
    expect(definition?.schema.parse(data)).toEqual(data);
  }
});

it('has a text for every line of the log, every item and every state', () => {
  for (const { type, v, data } of stored) {
    const line = area.describe({ type, v, subject: 'receipt:R-A1-20261121-003', data });
    expect(area.texts.zh).toHaveProperty([line.key]);
    expect(line.key).not.toBe('log.unknown');
  }
  for (const { value, label } of chargeItem.options) {
    expect(area.texts.zh).toHaveProperty([`receipts.item.${value}`], label.zh);
  }
});

it('keeps the payer out of the log', () => {
  for (const { type, v, data } of stored) {
    const line = area.describe({ type, v, subject: 'receipt:R-A1-20261121-003', data });
    expect(JSON.stringify(line)).not.toContain('陈建国');
  }
});

it('shows money to nobody at the gate', () => {
  const state = { kind: 'refund-slip', receipt: 'R-A1-20261121-003' } as const;
  expect(area.present(state, 'security')).toBeUndefined();
  expect(area.present(state, 'auditor')).toEqual(state);
});
