import type { Area } from './area.ts';

/** Every folder of shared/domain that has an `area.ts`, in the order of their names. */
export const areas: readonly Area[] = Object.values(
  import.meta.glob<{ area: Area }>('./*/area.ts', { eager: true }),
)
  .map((module) => module.area)
  .sort((a, b) => (a.name < b.name ? -1 : 1));
