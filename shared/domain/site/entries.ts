import { z } from 'zod';
import { defineEntry } from '../area.ts';
import { settingKeys } from './settings.ts';

export const siteFounded = defineEntry(
  'site.founded',
  1,
  z.strictObject({
    name: z.string(),
    deskId: z.string(),
    deskName: z.string(),
    /** Ed25519 key the desk signs its postings with, base64url. */
    publicKey: z.string(),
  }),
);

/** A restored book goes on under a new desk id and key, so that no number is given out twice. */
export const siteDeskAdded = defineEntry(
  'site.deskAdded',
  1,
  z.strictObject({
    deskId: z.string(),
    publicKey: z.string(),
    /** The desk whose book it continues. */
    continues: z.string(),
  }),
);

export const siteSettingChanged = defineEntry(
  'site.settingChanged',
  1,
  z.strictObject({
    key: z.enum(settingKeys),
    value: z.unknown(),
    /** The value before, so that the log shows what was changed. */
    from: z.unknown(),
  }),
);

/** Written by the desk itself when it joins a head office: from here on it believes only what this key signed. */
export const siteOfficeJoined = defineEntry(
  'site.officeJoined',
  1,
  z.strictObject({ company: z.string(), publicKey: z.string() }),
);

/** The head office stands for a desk's key. Counts only when the head office wrote it. */
export const siteDeskEnrolled = defineEntry(
  'site.deskEnrolled',
  1,
  z.strictObject({ deskId: z.string(), deskName: z.string(), publicKey: z.string() }),
);

/** The head office shuts a desk out. Counts only when the head office wrote it. */
export const siteDeskRevoked = defineEntry('site.deskRevoked', 1, z.strictObject({ deskId: z.string() }));

/** A leader chose between values that two desks had written at the same place. */
export const siteSettled = defineEntry(
  'site.settled',
  1,
  z.strictObject({
    path: z.enum(settingKeys),
    /** What stood there provisionally. */
    from: z.unknown(),
    value: z.unknown(),
    /** The values that were chosen from; one that arrives later is not settled by this. */
    seen: z.array(z.unknown()),
  }),
);
