import type { Area } from '../area.ts';
import {
  publishNotice,
  readNotice,
  setRosterTemplate,
  setService,
  setTariff,
  withdrawFromDesks,
} from './commands.ts';
import { describeOffice } from './describe.ts';
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
import { foldOffice } from './fold.ts';
import { projectOffice } from './project.ts';
import type { OfficeState } from './state.ts';
import { texts } from './texts.ts';

/** What comes down from the head office: notices, tariffs [FEES], services [HOTEL], roster templates [DUTY 4.1]. */
export const area: Area<OfficeState> = {
  name: 'office',
  subjects: ['notice', 'tariff', 'service', 'roster-template'],
  commands: [publishNotice, setTariff, setService, setRosterTemplate, withdrawFromDesks, readNotice],
  entries: [
    noticePublished,
    noticeWithdrawn,
    noticeRead,
    tariffSet,
    tariffWithdrawn,
    serviceSet,
    serviceWithdrawn,
    rosterTemplateSet,
    rosterTemplateWithdrawn,
  ],
  foldVersion: 1,
  fold: foldOffice,
  project: projectOffice,
  describe: describeOffice,
  present: (state) => state,
  texts,
};
