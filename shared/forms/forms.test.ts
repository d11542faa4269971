import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { applyChanges, diffValues, valueAt } from './changes.ts';
import { fieldAt, initialValues } from './fields.ts';
import type { Field, FormDefinition } from './form.ts';
import { maskValues, publicText } from './mask-values.ts';
import { checkValues, parseForm } from './schema.ts';

const label = { zh: '字段', en: 'field' };
const text = z.string('error.required').trim().max(20, 'error.text-long');
const phone: Field = {
  name: 'phone',
  label,
  kind: 'phone',
  sensitive: 'phone',
  schema: z.string().regex(/^1\d{10}$/, 'error.phone'),
};
const form: FormDefinition = {
  name: 'sample',
  code: 'SMP',
  title: label,
  command: 'fileSample',
  roles: ['clerk'],
  sections: [
    {
      title: label,
      fields: [
        { name: 'title', label, kind: 'text', required: true, schema: text },
        { name: 'let', label, kind: 'switch', schema: z.boolean(), initial: false },
        {
          name: 'tenant',
          label,
          kind: 'text',
          required: true,
          schema: text,
          visibleWhen: (values) => values.let === true,
        },
        { name: 'health', label, kind: 'text', schema: text, sensitive: 'hidden', seenBy: ['manager'] },
        {
          name: 'persons',
          label,
          kind: 'rows',
          add: label,
          minRows: 1,
          schema: z.array(z.unknown()).max(3, 'error.rows-many'),
          fields: [{ name: 'name', label, kind: 'text', required: true, schema: text }, phone],
        },
      ],
    },
  ],
};
const filled = { title: ' 甲 ', persons: [{ id: 'p1', name: '王琳', phone: '13800002077' }] };

describe('checking a form by its definition', () => {
  it('given good answers, when checked, then they come back in one spelling', () => {
    expect(parseForm(form, { ...filled, tenant: 'not asked' })).toEqual({
      errors: [],
      values: { title: '甲', persons: filled.persons },
    });
  });
  it('names each wrong answer by its path', () => {
    const persons = [{ id: 'p1', name: '', phone: '1' }];
    expect(checkValues(form, { title: 'x'.repeat(21), let: true, persons, odd: 1 })).toEqual([
      { code: 'error.text-long', field: 'title' },
      { code: 'error.required', field: 'tenant' },
      { code: 'error.required', field: 'persons.0.name' },
      { code: 'error.phone', field: 'persons.0.phone' },
      { code: 'error.unknown-field', field: 'odd' },
    ]);
  });
  it('counts the rows', () => {
    expect(checkValues(form, { title: 'a' })).toEqual([{ code: 'error.required', field: 'persons' }]);
    const four = ['1', '2', '3', '4'].map((id) => ({ id, name: 'n' }));
    expect(checkValues(form, { title: 'a', persons: four })).toEqual([
      { code: 'error.rows-many', field: 'persons' },
    ]);
  });
  it('when changing, then answers that stayed the same are not checked again, changed ones are', () => {
    const masked = { title: '甲', persons: [{ id: 'p1', name: '王琳', phone: '138****2077' }] };
    expect(checkValues(form, masked)).toHaveLength(1);
    expect(checkValues(form, masked, masked)).toEqual([]);
    const emptied = { ...masked, persons: [{ id: 'p1', name: '', phone: '138****2077' }] };
    expect(checkValues(form, emptied, masked)).toEqual([{ code: 'error.required', field: 'persons.0.name' }]);
  });
  it('starts a new form with the initial values', () => {
    expect(initialValues(form, '2026-11-21T08:00:00+08:00')).toEqual({ let: false });
  });
});

describe('changes of a form', () => {
  it('addresses fields of rows, whole rows and removed rows', () => {
    const before = {
      a: 1,
      persons: [
        { id: 'p1', name: 'A' },
        { id: 'p2', name: 'B' },
      ],
    };
    const after = {
      persons: [
        { id: 'p1', name: 'C' },
        { id: 'p3', name: 'D' },
      ],
    };
    expect(diffValues(before, after)).toEqual([
      { path: 'a', value: null },
      { path: 'persons/p2', value: null },
      { path: 'persons/p1/name', value: 'C' },
      { path: 'persons/p3', value: { id: 'p3', name: 'D' } },
    ]);
    expect(valueAt(after, 'persons/p1/name')).toBe('C');
    expect(valueAt(after, 'persons/p9/name')).toBeUndefined();
  });
  it('applying the difference gives the other values', () => {
    const row = fc.record({ name: fc.string(), age: fc.option(fc.nat(), { nil: undefined }) });
    const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), row }), {
      selector: (one) => one.id,
    });
    const values = fc.record({ title: fc.string(), tags: fc.array(fc.string()), rows });
    const flat = ({ rows: some, ...rest }: { rows: { id: string; row: object }[]; title: string }) => ({
      ...rest,
      rows: some.map((one) => ({ ...one.row, id: one.id })),
    });
    const sorted = (some: readonly unknown[]) =>
      [...some].map((one) => JSON.stringify(one, ['age', 'id', 'name'])).sort();
    fc.assert(
      fc.property(values, values, (one, two) => {
        const [before, after] = [flat(one), flat(two)];
        const changes = diffValues(before, after);
        const result = applyChanges(before, changes);
        expect({ ...result, rows: sorted(result.rows) }).toEqual({ ...after, rows: sorted(after.rows) });
        expect(diffValues(after, after)).toEqual([]);
      }),
    );
  });
  it('a path from outside cannot reach the prototype', () => {
    const result = applyChanges({ a: 1 }, [{ path: '__proto__', value: { polluted: true } }]);
    expect('polluted' in result).toBe(false);
    expect(valueAt({}, 'constructor')).toBeUndefined();
  });
});

describe('masking a form [ARCH 4.2.1]', () => {
  const values = { ...filled, health: '心脏病' };
  it('masks sensitive answers and leaves out what the role may not have', () => {
    expect(maskValues(form, values, 'clerk')).toEqual({
      title: ' 甲 ',
      persons: [{ id: 'p1', name: '王琳', phone: '138****2077' }],
    });
    expect(maskValues(form, values, 'manager').health).toBe('******');
  });
  it('shows no more than that in lists and the log', () => {
    expect(publicText(form, 'persons/p1/phone', '13800002077')).toBe('138****2077');
    expect(publicText(form, 'health', '心脏病')).toBe('******');
    expect(publicText(form, 'let', true)).toBe('是');
    expect(fieldAt(form, 'persons/p1')?.kind).toBe('rows');
  });
});
