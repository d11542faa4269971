import { texts as frameTexts } from '../../../renderer/frame/texts.ts';
import { texts as kitTexts } from '../../../renderer/kit/texts.ts';
import { texts as listTexts } from '../../../renderer/lists/texts.ts';
import type { Texts } from '../../../shared/texts/texts.ts';

/**
 * Every text of the dashboard, found where it is needed: beside a screen (`texts.ts`), in shared/texts, and in the areas
 * of the domain, whose log lines and refusals it shows.
 */
export function gatherTexts(): readonly Texts[] {
  const own = import.meta.glob<Record<string, unknown>>('../**/texts.ts', { eager: true });
  const shared = import.meta.glob<Record<string, unknown>>('../../../shared/texts/*.ts', { eager: true });
  const areas = import.meta.glob<Record<string, unknown>>('../../../shared/domain/*/texts.ts', {
    eager: true,
  });
  const found = Object.values({ ...shared, ...areas, ...own }).flatMap((module) =>
    Object.values(module).filter(isTexts),
  );
  return [kitTexts, listTexts, frameTexts, ...found];
}

export function gatherCatalogues(): Texts {
  const all = gatherTexts();
  return {
    zh: Object.assign({}, ...all.map((texts) => texts.zh)),
    en: Object.assign({}, ...all.map((texts) => texts.en)),
  };
}

function isTexts(value: unknown): value is Texts {
  return typeof value === 'object' && value !== null && 'zh' in value && 'en' in value;
}
