import { z } from 'zod';
import { type Area, defineCommand, defineEntry, deskRoles } from '../area.ts';
import { area as drawer } from '../drawer/area.ts';
import { closePeriod } from '../drawer/close-period.ts';
import { area as printing } from '../printing/area.ts';
import { person, type Scenario, scenario } from '../scenario.ts';
import { area as receipts } from './area.ts';

const householdKnown = defineEntry(
  'test.householdKnown',
  1,
  z.object({ persons: z.array(z.object({ name: z.string(), relation: z.string() })) }),
);

/** What the tests of money need of other areas: a household, and a handover that closes the drawer's period. */
const neighbours: Area = {
  name: 'neighbours',
  subjects: ['unit'],
  commands: [
    defineCommand({
      name: 'closeDrawerPeriod',
      input: z.strictObject({ reason: z.string().optional() }),
      roles: deskRoles,
      decide: (input, context) => closePeriod(context, input),
    }),
  ],
  entries: [householdKnown],
  foldVersion: 1,
  fold: (_state, entry) => entry.data,
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
  const desk = scenario([drawer, receipts, printing, neighbours]);
  const persons = [
    { name: '刘燕', relation: 'spouse' },
    { name: '陈建国', relation: 'owner' },
  ];
  desk.given(householdKnown.make('unit:3-2-1201', { persons }));
  if (float !== undefined) desk.when('openDrawer', { float });
  return desk;
}
