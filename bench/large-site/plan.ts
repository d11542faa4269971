import type { CommunityPlan } from '../../main/engine/demo/invented-household.ts';

/** A community with years of desk work behind it, the same for the same number of postings. */
export interface LargeSitePlan {
  readonly postings: number;
  readonly seed: number;
  readonly community: CommunityPlan;
  readonly residents: number;
  readonly days: number;
  /** The last day ends here, milliseconds since 1970. */
  readonly end: number;
}

export const fullPostings = 1_000_000;
export const smallPostings = 2_000;

/** Raised when another site comes out of the same number of postings: a kept one is not used then. */
export const largeSiteVersion = 2;

const unitsPerBuilding = 400;
const residentsPerUnit = 3;
const postingsPerDay = 274;
const closing = Date.parse('2026-10-31T20:00:00+08:00');

/** At 1,000,000 postings: 20,000 units, 60,000 residents, ten years. Smaller sites are shorter in everything. */
export function largeSitePlan(postings: number): LargeSitePlan {
  const buildings = Math.max(1, Math.round((50 * postings) / fullPostings));
  return {
    postings,
    seed: 20_261_121,
    community: { buildings, units: 4, floors: 25, rooms: 4 },
    residents: buildings * unitsPerBuilding * residentsPerUnit,
    days: Math.max(1, Math.round(postings / postingsPerDay)),
    end: closing,
  };
}
