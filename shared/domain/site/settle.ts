import { z } from 'zod';
import { type Context, defineCommand, leaderRoles, refuse } from '../area.ts';
import type { Conflict } from '../conflict.ts';
import { staffSettled } from '../staff/entries.ts';
import type { StaffState } from '../staff/state.ts';
import { siteSettled } from './entries.ts';
import { type SiteState, settingKeys, settingOf } from './settings.ts';

/** A leader says which of the values is right that two desks, or a desk and the head office, wrote at one place. */
export const settleDifference = defineCommand({
  name: 'settleDifference',
  roles: leaderRoles,
  input: z.strictObject({
    /** `site:` or `staff:` with the place that differs. */
    subject: z.string().max(80),
    path: z.string().max(40),
    /** Id of the chosen value. */
    choice: z.string().max(120),
  }),
  decide({ subject, path, choice }, context) {
    const place = placeOf(subject, context);
    const conflict = place?.conflicts.find((one) => one.path === path);
    const chosen = conflict?.values.find((one) => one.id === choice);
    if (!place || !conflict || !chosen) return refuse('site.conflict-gone');
    const seen = conflict.values.map((one) => one.value);
    const data = { path, from: place.now(path), value: chosen.value, seen };
    const { type, v, schema } = place.entry;
    return { entries: [{ type, v, subject, data: schema.parse(data) }], answer: { subject } };
  },
});

/** Where values can stand against each other, and what stands there provisionally. */
function placeOf(subject: string, context: Pick<Context, 'state'>) {
  if (subject.startsWith('site:')) {
    const state = context.state<SiteState>(subject);
    const conflicts: readonly Conflict[] = state?.conflicts ?? [];
    const now = (path: string): unknown => {
      const key = settingKeys.find((one) => one === path);
      return key && settingOf(state, key);
    };
    return { entry: siteSettled, conflicts, now };
  }
  if (!subject.startsWith('staff:')) return undefined;
  const state = context.state<StaffState>(subject);
  const conflicts: readonly Conflict[] = state?.conflicts ?? [];
  const values = new Map<string, unknown>(Object.entries(state ?? {}));
  return { entry: staffSettled, conflicts, now: (path: string): unknown => values.get(path) ?? '' };
}
