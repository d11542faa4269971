import { expect, it } from 'vitest';
import { area } from './area.ts';
import golden from './golden.json';
import type { JobStatus } from './state.ts';

it('reads every stored entry of every version still', () => {
  expect(Object.keys(golden)).toEqual(area.entries.map((entry) => `${entry.type}/${entry.v}`));
  for (const definition of area.entries) {
    const data: unknown = Object.entries(golden).find(([key]) => key.startsWith(`${definition.type}/`))?.[1];
    expect(definition.schema.parse(data)).toEqual(data);
  }
});

it('has a text for every line of the log and every state', () => {
  const states: JobStatus[] = [
    ...['wanted', 'started', 'submitted', 'confirmed'],
    ...['unknown', 'failed', 'replaced', 'dropped'],
  ] as JobStatus[];
  for (const state of states) expect(area.texts.zh).toHaveProperty([`printing.status.${state}`]);
  for (const [key, data] of Object.entries(golden)) {
    const line = area.describe({ type: String(key.split('/')[0]), v: 1, subject: 'job:1', data });
    expect(area.texts.zh).toHaveProperty([line.key]);
  }
  for (const status of ['submitted', 'confirmed', 'unknown', 'failed']) {
    const data = { status, printer: '' };
    const line = area.describe({ type: 'print.ended', v: 1, subject: 'job:1', data });
    expect(area.texts.zh).toHaveProperty([line.key]);
  }
});
