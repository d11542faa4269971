import type { Area } from '../../shared/domain/area.ts';
import type { Texts } from '../../shared/texts/texts.ts';

/**
 * Every text of the window, found where it is needed: beside a screen (`texts.ts`), in shared/texts, and in the areas
 * of the domain. A text is changed beside what shows it.
 */
export function gatherCatalogues(areas: readonly Area[]): {
  readonly zh: Record<string, string>;
  readonly en: Record<string, string>;
} {
  return together(gatherTexts(areas));
}

/** What the areas add to the window's own texts. */
export function areaCatalogue(areas: readonly Area[]): Texts {
  return together(areas.map((area) => area.texts));
}

function together(all: readonly Texts[]) {
  return {
    zh: Object.assign({}, ...all.map((texts) => texts.zh)),
    en: Object.assign({}, ...all.map((texts) => texts.en)),
  };
}

/** The same, each as it was written: no two of them may give one key different words. */
export function gatherTexts(areas: readonly Area[]): readonly Texts[] {
  const own = import.meta.glob<Record<string, unknown>>('../**/texts.ts', { eager: true });
  const shared = import.meta.glob<Record<string, unknown>>('../../shared/texts/*.ts', { eager: true });
  return [
    ...Object.values({ ...shared, ...own }).flatMap((module) => Object.values(module).filter(isTexts)),
    ...areas.map((area) => area.texts),
  ];
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
