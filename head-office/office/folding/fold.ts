import type { Known } from '../office-desk/decide.ts';
import type { FoldingParts } from '../registry.ts';
import { foldPage } from './fold-page.ts';
import { type Folded, foldedOf, makeServing } from './folded.ts';
import { knownRows, knownState } from './known.ts';
import { refoldStale } from './refold.ts';

/** How a step of folding ended: another instance is at it, there is more, or nothing is left. */
export type Step = 'busy' | 'more' | 'done';

/** Folds the books of sites into the database, with this instance's version of the areas. */
export interface SiteFold {
  /** Folds one page of what is new at a site. */
  step(site: string): Promise<Step>;
  /** Folds until nothing is left. */
  catchUp(site: string): Promise<void>;
  /** Latest clock value folded at a site; of what is far ahead nothing is taken. */
  seenHlc(site: string): Promise<string>;
  /** The site's states and lists, caught up at the first question. */
  knownOf(site: string): Known;
}

const pageSize = 500;
/** Another instance folds this site: it is looked at again after so long. */
const busyPause = 15;

export function createFold(parts: FoldingParts): SiteFold {
  const { database, store, registry } = parts;
  const version = registry.foldVersion;

  async function step(site: string): Promise<Step> {
    const before = await foldedOf(database, site, version);
    const { postings, position, last } = await store.pull(site, '', before.position, pageSize);
    if (postings.length === 0 && position <= before.position) return settle(before);
    const folded = await foldPage(parts, before, postings, position);
    if (folded === 'busy') return 'busy';
    return position < last ? 'more' : settle({ ...before, position });
  }

  /** Nothing new is left: late subjects are folded again, and a version that has caught up serves from now on. */
  async function settle(folded: Folded): Promise<Step> {
    if ((await refoldStale(parts, folded)) === 'busy') return 'busy';
    if (!folded.serving) await makeServing(database, folded);
    return 'done';
  }

  async function catchUp(site: string): Promise<void> {
    for (let result = await step(site); result !== 'done'; result = await step(site)) {
      if (result === 'busy') await new Promise((resolve) => setTimeout(resolve, busyPause));
    }
  }

  return {
    step,
    catchUp,
    seenHlc: async (site) => (await foldedOf(database, site, version)).seenHlc,
    knownOf(site) {
      let caughtUp: Promise<void> | undefined;
      const ready = () => {
        caughtUp ??= catchUp(site);
        return caughtUp;
      };
      return {
        state: async (subject) => {
          await ready();
          return knownState(database, site, version, subject);
        },
        rows: async (filter) => {
          await ready();
          return knownRows(database, site, version, filter);
        },
      };
    },
  };
}
