import { describe, expect, it } from 'vitest';
import { areas } from './areas.ts';

const files = import.meta.glob<Record<string, unknown>>('./*/golden.json', {
  eager: true,
  import: 'default',
});
const meta = {
  posting: 'A1-0000000001',
  index: 0,
  desk: 'A1',
  seq: 1,
  hlc: '0',
  at: '2026-11-21T08:00:00+08:00',
  clerk: 'wanglin',
  approver: '',
};

/** A journal written today must still be read by every later program: these entries stand for what lies on disks. */
describe.each(areas.map((area) => [area.name, area] as const))('stored entries of %s', (name, area) => {
  const golden = files[`./${name}/golden.json`] ?? {};

  it('given each entry type, then every version it ever had is kept as an example', () => {
    const kept = Object.keys(golden).sort();
    const wanted = area.entries.flatMap(({ type, v }) =>
      Array.from({ length: v }, (_, version) => `${type}/${version + 1}`),
    );
    expect(kept).toEqual(wanted.sort());
  });

  it.each(Object.keys(golden))('given a stored %s, then it is read, folded and described', (key) => {
    const [type = '', version = ''] = key.split('/');
    const definition = area.entries.find((entry) => entry.type === type);
    const v = Number(version);
    const stored = golden[key];
    const data = definition && v < definition.v ? definition.upcast?.(stored, v) : stored;
    expect(definition?.schema.parse(data)).toEqual(data);
    const entry = { type, v: definition?.v ?? 0, subject: `${area.subjects[0]}:golden`, data };
    const line = area.describe(entry);
    expect(line.key in area.texts.zh && line.key in area.texts.en).toBe(true);
    expect(() => area.fold(undefined, entry, meta)).not.toThrow();
  });
});
