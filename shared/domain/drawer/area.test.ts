import { expect, it } from 'vitest';
import { area } from './area.ts';
import { faceValues } from './entries.ts';
import golden from './golden.json';
import { payMethod } from './money-row.ts';

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

it('has a text for every line of the log, every way of paying and every note', () => {
  for (const { type, v, data } of stored) {
    const line = area.describe({ type, v, subject: 'drawer:A1', data });
    expect(area.texts.zh).toHaveProperty([line.key]);
    expect(line.key).not.toBe('log.unknown');
  }
  for (const face of faceValues) expect(area.texts.zh).toHaveProperty([`drawer.face.${face}`]);
  for (const { value, label } of payMethod.options) {
    expect(area.texts.zh).toHaveProperty([`drawer.method.${value}`], label.zh);
  }
});
