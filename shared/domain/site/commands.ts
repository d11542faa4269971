import { z } from 'zod';
import { canonicalJson } from '../../journal/canonical-json.ts';
import { defineCommand, leaderRoles, refuse } from '../area.ts';
import { deskId, publicKey } from './desk-commands.ts';
import { siteFounded, siteSettingChanged } from './entries.ts';
import { type SiteState, settingKeys, settingOf, settingSchemas } from './settings.ts';

/** Written once by the desk itself at set-up: everything else of the site follows it. */
export const foundSite = defineCommand({
  name: 'foundSite',
  input: z.strictObject({
    name: z.string().trim().min(1, 'error.required').max(60, 'error.text-long'),
    deskId,
    deskName: z.string().trim().min(1, 'error.required').max(30, 'error.text-long'),
    publicKey,
  }),
  roles: [],
  decide(input, context) {
    const subject = `site:${context.site}`;
    if (context.state<SiteState>(subject)?.foundedAt) return refuse('site.already-founded');
    return { entries: [siteFounded.make(subject, input)] };
  },
});

export const changeSetting = defineCommand({
  name: 'changeSetting',
  input: z
    .strictObject({ key: z.enum(settingKeys), value: z.unknown() })
    .superRefine(({ key, value }, check) => {
      const result = settingSchemas[key].safeParse(value);
      for (const issue of result.error?.issues ?? []) {
        check.addIssue({ code: 'custom', message: issue.message, path: ['value', ...issue.path] });
      }
    })
    .transform(({ key, value }) => ({ key, value: settingSchemas[key].parse(value) })),
  roles: leaderRoles,
  decide(input, context) {
    const subject = `site:${context.site}`;
    const state = context.state<SiteState>(subject);
    if (!state) return refuse('site.not-founded');
    const from = settingOf(state, input.key);
    if (canonicalJson(from) === canonicalJson(input.value)) {
      return refuse('site.setting-same', { field: 'value' });
    }
    return { entries: [siteSettingChanged.make(subject, { ...input, from })] };
  },
});
