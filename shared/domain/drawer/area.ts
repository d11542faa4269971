import type { Area } from '../area.ts';
import { dayReportDocument } from './day-report-document.ts';
import { countCash, handInCash, openDrawer } from './decide.ts';
import { describe } from './describe.ts';
import {
  drawerCounted,
  drawerHandedIn,
  drawerOpened,
  drawerPeriodClosed,
  drawerPeriodSummed,
} from './entries.ts';
import { fold } from './fold.ts';
import { handInForm } from './form.ts';
import { handInDocument } from './hand-in-document.ts';
import { project } from './project.ts';
import type { DrawerAreaState } from './state.ts';
import { texts } from './texts.ts';

/** The desk's cash [DUTY]: float, blind counts, hand-ins, periods and 收款日报 [DAY]. */
export const area: Area<DrawerAreaState> = {
  name: 'drawer',
  subjects: ['drawer', 'hand-in', 'drawer-period'],
  commands: [openDrawer, countCash, handInCash],
  entries: [drawerOpened, drawerCounted, drawerHandedIn, drawerPeriodClosed, drawerPeriodSummed],
  foldVersion: 2,
  fold,
  project,
  describe,
  present: (state, role) => (role === 'security' ? undefined : state),
  forms: [handInForm],
  documents: [handInDocument, dayReportDocument],
  texts,
};
