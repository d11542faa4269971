import type { Area } from '../area.ts';
import { addDesk, changeSetting, foundSite } from './commands.ts';
import { describeSite } from './describe.ts';
import { siteDeskAdded, siteFounded, siteSettingChanged } from './entries.ts';
import { foldSite, projectSite } from './fold.ts';
import type { SiteState } from './settings.ts';
import { texts } from './texts.ts';

export const area: Area<SiteState> = {
  name: 'site',
  subjects: ['site'],
  commands: [foundSite, addDesk, changeSetting],
  entries: [siteFounded, siteDeskAdded, siteSettingChanged],
  foldVersion: 1,
  fold: foldSite,
  project: projectSite,
  describe: describeSite,
  present: (state) => state,
  texts,
};
