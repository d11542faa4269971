import type { Area } from '../area.ts';
import { changeSetting, foundSite } from './commands.ts';
import { describeSite } from './describe.ts';
import { siteFounded, siteSettingChanged } from './entries.ts';
import { foldSite, projectSite } from './fold.ts';
import type { SiteState } from './settings.ts';
import { texts } from './texts.ts';

export const area: Area<SiteState> = {
  name: 'site',
  subjects: ['site'],
  commands: [foundSite, changeSetting],
  entries: [siteFounded, siteSettingChanged],
  foldVersion: 1,
  fold: foldSite,
  project: projectSite,
  describe: describeSite,
  present: (state) => state,
  texts,
};
