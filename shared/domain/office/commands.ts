import { z } from 'zod';
import { sameValue } from '../../forms/changes.ts';
import type { Entry } from '../../journal/posting.ts';
import { type Context, type Decision, defineCommand, deskRoles, leaderRoles, refuse } from '../area.ts';
import { chargeItem } from '../receipts/items.ts';
import { atOffice } from '../site/desk-commands.ts';
import {
  noticePublished,
  noticeRead,
  noticeWithdrawn,
  rosterTemplateSet,
  rosterTemplateWithdrawn,
  serviceSet,
  serviceWithdrawn,
  tariffSet,
  tariffWithdrawn,
} from './entries.ts';
import type { OfficeState } from './state.ts';

/** Given by the head office, the same at all sites, so that what it sent to all can be changed at all. */
const id = z.string().regex(/^[\w-]{1,60}$/);
const words = (max: number) => z.string().trim().min(1, 'error.required').max(max, 'error.text-long');
const optionalWords = (max: number) =>
  z
    .string()
    .trim()
    .max(max, 'error.text-long')
    .transform((text) => text || undefined)
    .optional();
const date = z.iso.date('error.date');
const price = z
  .number('error.money')
  .int('error.money')
  .min(0, 'error.money')
  .max(100_000_000, 'error.money');

export const publishNotice = defineCommand({
  name: 'publishNotice',
  roles: leaderRoles,
  input: z
    .strictObject({
      id: id.optional(),
      title: words(60),
      text: words(2000),
      from: date.optional(),
      until: date.optional(),
      urgent: z.boolean().default(false),
    })
    .refine(({ from, until }) => !from || !until || from <= until, {
      path: ['until'],
      error: 'office.until',
    }),
  decide({ id: given, title, text, from, until, urgent }, context) {
    const data = { title, text, from: from ?? context.today, urgent, ...(until && { until }) };
    return put(context, `notice:${given ?? context.newId()}`, (subject) =>
      noticePublished.make(subject, data),
    );
  },
});

export const setTariff = defineCommand({
  name: 'setTariff',
  roles: leaderRoles,
  input: z.strictObject({
    id: id.optional(),
    item: chargeItem.schema,
    name: words(40),
    unit: words(20),
    price,
    from: date,
  }),
  decide: ({ id: given, ...data }, context) =>
    put(context, `tariff:${given ?? context.newId()}`, (subject) => tariffSet.make(subject, data)),
});

export const setService = defineCommand({
  name: 'setService',
  roles: leaderRoles,
  input: z.strictObject({
    id: id.optional(),
    name: words(40),
    /** Left out: free. */
    price: price.optional(),
    unit: optionalWords(20),
    response: optionalWords(60),
  }),
  decide({ id: given, name, price: cost, unit, response }, context) {
    const data = {
      name,
      ...(cost !== undefined && { price: cost }),
      ...(unit && { unit }),
      ...(response && { response }),
    };
    return put(context, `service:${given ?? context.newId()}`, (subject) => serviceSet.make(subject, data));
  },
});

export const setRosterTemplate = defineCommand({
  name: 'setRosterTemplate',
  roles: leaderRoles,
  input: z.strictObject({
    id: id.optional(),
    name: words(40),
    weekdays: z
      .array(
        z
          .array(
            z.strictObject({
              shift: words(20),
              people: z
                .number('error.number')
                .int('error.number')
                .min(1, 'error.number')
                .max(50, 'error.number'),
            }),
          )
          .max(8),
      )
      .length(7),
  }),
  decide: ({ id: given, ...data }, context) =>
    put(context, `roster-template:${given ?? context.newId()}`, (subject) =>
      rosterTemplateSet.make(subject, data),
    ),
});

const withdrawals = {
  notice: (subject: string, reason?: string) => noticeWithdrawn.make(subject, reason ? { reason } : {}),
  tariff: (subject: string) => tariffWithdrawn.make(subject, {}),
  service: (subject: string) => serviceWithdrawn.make(subject, {}),
  'roster-template': (subject: string) => rosterTemplateWithdrawn.make(subject, {}),
} as const;

/** Takes a notice, tariff, service or roster template back; what was done by it stays as it was. */
export const withdrawFromDesks = defineCommand({
  name: 'withdrawFromDesks',
  roles: leaderRoles,
  input: z.strictObject({ subject: z.string().max(90), reason: optionalWords(200) }),
  decide({ subject, reason }, context) {
    const state = context.state<OfficeState>(subject);
    if (!state) return refuse('office.unknown', { field: 'subject' });
    if (state.withdrawnAt !== undefined) return refuse('office.withdrawn-already', { field: 'subject' });
    return atOffice(context, { entries: [withdrawals[state.kind](subject, reason)] });
  },
});

/** A clerk has read the notice: at this desk it is no longer new. */
export const readNotice = defineCommand({
  name: 'readNotice',
  roles: deskRoles,
  input: z.strictObject({ notice: z.string().startsWith('notice:').max(90) }),
  decide({ notice }, context) {
    const state = context.state<OfficeState>(notice);
    if (state?.kind !== 'notice' || state.at === '') return refuse('office.unknown', { field: 'notice' });
    if (state.read[context.desk]) return { entries: [] };
    return { entries: [noticeRead.make(notice, {})] };
  },
});

/** Publishes or changes; what would say the same again is refused. */
function put(context: Context, subject: string, make: (subject: string) => Entry): Decision {
  const entry = make(subject);
  const state = context.state<OfficeState>(subject);
  if (state && !state.withdrawnAt && sameValue(sentOf(state), entry.data)) return refuse('office.same');
  return atOffice(context, { entries: [entry], answer: { subject } });
}

/** What of a state came with the entry, without what its fold put beside it. */
function sentOf(state: OfficeState): object {
  const folded = new Set(['kind', 'at', 'read', 'prices', 'withdrawnAt']);
  return Object.fromEntries(Object.entries(state).filter(([name]) => !folded.has(name)));
}
