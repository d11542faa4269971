import { expect, test } from 'vitest';
import { keySlipForm } from '../../shared/domain/keys/slip-form.ts';
import { receiptForm } from '../../shared/domain/receipts/form.ts';
import { routeToForm } from './route-to.ts';

const known = { unit: '3-2-1201', key: 'key:1' };

test('given a room that is shown, when a form is opened by its key, then it starts with what it asks for', () => {
  expect(routeToForm(receiptForm, known)).toMatchObject({ form: 'receipt', prefill: { unit: '3-2-1201' } });
  expect(routeToForm(keySlipForm, known)).toMatchObject({ form: 'key-slip', prefill: { key: 'key:1' } });
});

test('given nothing known, when a form is opened by its key, then it starts empty', () => {
  expect(routeToForm(receiptForm, {})).toEqual({ screen: 'form', form: 'receipt' });
});
