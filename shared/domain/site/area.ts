import type { Area } from '../area.ts';
import { changeSetting, foundSite } from './commands.ts';
import { describeSite } from './describe.ts';
import { addDesk, enrolDesk, joinOffice, revokeDesk } from './desk-commands.ts';
import {
  siteDeskAdded,
  siteDeskEnrolled,
  siteDeskRevoked,
  siteFounded,
  siteOfficeJoined,
  siteSettingChanged,
  siteSettled,
} from './entries.ts';
import { foldSite, projectSite } from './fold.ts';
import type { SiteState } from './settings.ts';
import { settleDifference } from './settle.ts';
import { texts } from './texts.ts';

export const area: Area<SiteState> = {
  name: 'site',
  subjects: ['site'],
  commands: [foundSite, addDesk, changeSetting, settleDifference, joinOffice, enrolDesk, revokeDesk],
  entries: [
    siteFounded,
    siteDeskAdded,
    siteSettingChanged,
    siteSettled,
    siteOfficeJoined,
    siteDeskEnrolled,
    siteDeskRevoked,
  ],
  foldVersion: 5,
  fold: foldSite,
  project: projectSite,
  describe: describeSite,
  present: (state) => state,
  texts,
};
