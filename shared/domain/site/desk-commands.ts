import { z } from 'zod';
import { sameValue } from '../../forms/changes.ts';
import { isOfficeDesk } from '../../sync/office-desk.ts';
import { type Context, type Decision, defineCommand, refuse } from '../area.ts';
import { siteDeskAdded, siteDeskEnrolled, siteDeskRevoked, siteOfficeJoined } from './entries.ts';
import type { SiteState } from './settings.ts';

/** Ids that begin with `HQ` are the head office's own in every site's book: no desk may bear one. */
export const deskId = z
  .string()
  .regex(/^[A-Z][A-Z0-9]{0,7}$/)
  .refine((id) => !isOfficeDesk(id), 'site.desk-reserved');
export const publicKey = z.string().min(1).max(200);

/** Written once by the desk itself after a restore, as the first posting of the new desk id. */
export const addDesk = defineCommand({
  name: 'addDesk',
  input: z.strictObject({ deskId, publicKey, continues: deskId }),
  roles: [],
  decide(input, context) {
    const subject = `site:${context.site}`;
    const state = context.state<SiteState>(subject);
    if (!state) return refuse('site.not-founded');
    if (state.desks.some((desk) => desk.id === input.deskId)) return refuse('site.desk-exists');
    return { entries: [siteDeskAdded.make(subject, input)] };
  },
});

/** Written by the desk itself at enrolment; asked again (a crash came in between) it writes nothing new. */
export const joinOffice = defineCommand({
  name: 'joinOffice',
  input: z.strictObject({ company: z.string().trim().min(1, 'error.required').max(60), publicKey }),
  roles: [],
  decide(input, context) {
    const subject = `site:${context.site}`;
    const pinned = context.state<SiteState>(subject)?.pinned[context.desk];
    if (sameValue(pinned, input)) return { entries: [] };
    return { entries: [siteOfficeJoined.make(subject, input)] };
  },
});

export const enrolDesk = defineCommand({
  name: 'enrolDesk',
  input: z.strictObject({
    deskId,
    deskName: z.string().trim().min(1, 'error.required').max(30, 'error.text-long'),
    publicKey,
  }),
  roles: [],
  decide: (input, context) =>
    atOffice(context, { entries: [siteDeskEnrolled.make(`site:${context.site}`, input)] }),
});

export const revokeDesk = defineCommand({
  name: 'revokeDesk',
  input: z.strictObject({ deskId }),
  roles: [],
  decide(input, context) {
    const subject = `site:${context.site}`;
    if (context.state<SiteState>(subject)?.shutOut.includes(input.deskId)) {
      return refuse('site.desk-revoked-already', { field: 'deskId' });
    }
    return atOffice(context, { entries: [siteDeskRevoked.make(subject, input)] });
  },
});

/** The decision when it is the head office that decides; a desk is refused. */
export function atOffice(context: Pick<Context, 'desk'>, decision: Decision): Decision {
  return isOfficeDesk(context.desk) ? decision : refuse('site.office-only');
}
