import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { chargeItem } from '../receipts/items.ts';

const text = z.string();
/** YYYY-MM-DD. */
const date = z.string();
const fen = z.number().int();

/** A word from the head office to the desks of a site. */
export const noticePublished = defineEntry(
  'notice.published',
  1,
  z.strictObject({
    title: text,
    text,
    from: date,
    /** Last day it is shown. */
    until: date.exactOptional(),
    urgent: z.boolean(),
  }),
);

export const noticeWithdrawn = defineEntry(
  'notice.withdrawn',
  1,
  z.strictObject({ reason: text.exactOptional() }),
);

/** A clerk of a desk has read it; written by the desk. */
export const noticeRead = defineEntry('notice.read', 1, z.strictObject({}));

/** What is charged for something from a day on; written again with another price, the old one stays known [FEES]. */
export const tariffSet = defineEntry(
  'tariff.set',
  1,
  z.strictObject({
    item: chargeItem.schema,
    name: text,
    /** What the price is for: a square metre and month, a card. */
    unit: text,
    price: fen,
    from: date,
  }),
);

export const tariffWithdrawn = defineEntry('tariff.withdrawn', 1, z.strictObject({}));

/** A line of the catalogue of services [HOTEL] [FEES 2]. Without a price it is free. */
export const serviceSet = defineEntry(
  'service.set',
  1,
  z.strictObject({
    name: text,
    price: fen.exactOptional(),
    unit: text.exactOptional(),
    /** How quickly it is done, in words. */
    response: text.exactOptional(),
  }),
);

export const serviceWithdrawn = defineEntry('service.withdrawn', 1, z.strictObject({}));

/** A roster to start from: for each weekday, Monday first, the shifts and how many people. */
export const rosterTemplateSet = defineEntry(
  'rosterTemplate.set',
  1,
  z.strictObject({
    name: text,
    weekdays: z.array(z.array(z.strictObject({ shift: text, people: z.number().int() }))).length(7),
  }),
);

export const rosterTemplateWithdrawn = defineEntry('rosterTemplate.withdrawn', 1, z.strictObject({}));
