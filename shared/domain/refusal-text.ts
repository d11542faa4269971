import { commonTexts } from '../texts/common.ts';
import { deskTexts } from '../texts/desk.ts';
import type { Refusal } from './area.ts';
import type { Registry } from './registry.ts';

/** Fills in the Chinese text of refusals, for whoever has no catalogue: the command line, the log. */
export function refusalTexts(registry: Registry): (refusal: Refusal) => Refusal {
  const catalogue: Readonly<Record<string, string>> = Object.assign(
    {},
    commonTexts.zh,
    deskTexts.zh,
    ...registry.areas.map((area) => area.texts.zh),
  );
  return (refusal) => {
    const text = (catalogue[refusal.code] ?? refusal.code).replace(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(refusal.values?.[name] ?? ''),
    );
    return { ...refusal, text };
  };
}
