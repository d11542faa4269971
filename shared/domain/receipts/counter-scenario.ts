import { z } from 'zod';
import { type Area, defineCommand, deskRoles } from '../area.ts';
import { area as drawer } from '../drawer/area.ts';
import { closePeriod } from '../drawer/close-period.ts';
import { area as households } from '../households/area.ts';
import { householdRegistered } from '../households/entries.ts';
import { area as printing } from '../printing/area.ts';
import { person, type Scenario, scenario } from '../scenario.ts';
import { area as receipts } from './area.ts';

/** Stands for the handover, of which the tests of money need that it closes the drawer's period. */
const handover: Area = {
  name: 'handover',
  subjects: [],
  commands: [
    defineCommand({
      name: 'closeDrawerPeriod',
      input: z.strictObject({ reason: z.string().optional() }),
      roles: deskRoles,
      decide: (input, context) => closePeriod(context, input),
    }),
  ],
  entries: [],
  foldVersion: 1,
  fold: (state) => state,
  project: () => ({ rows: [] }),
  describe: () => ({ key: 'log.unknown' }),
  present: (state) => state,
  texts: { zh: {}, en: {} },
};

export const zhaoMin = person('zhaomin', '赵敏', 'supervisor');

/** Input of a plain receipt: one month of management fee, 297.00 yuan in cash. */
export const plainReceipt = {
  payer: '陈建国',
  unit: '3-2-1201',
  lines: [{ item: 'management', from: '2026-11', to: '2026-11', amount: 29700 }],
  method: 'cash',
};

/** A counter at which 陈建国 owns 3-2-1201; its drawer holds `float`, or was never opened. */
export function counter(float?: number): Scenario {
  const desk = scenario([drawer, receipts, printing, households, handover]);
  const persons = [
    { id: 'p1', name: '刘燕', relation: 'spouse' as const },
    { id: 'p2', name: '陈建国', relation: 'owner' as const },
  ];
  const household = { unit: '3-2-1201', persons, vehicles: [], pets: [] };
  desk.given(householdRegistered.make('unit:3-2-1201', { household, importId: 'roster' }));
  if (float !== undefined) desk.when('openDrawer', { float });
  return desk;
}
