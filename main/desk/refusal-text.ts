import type { Refusal } from '../../shared/domain/area.ts';
import type { Registry } from '../../shared/domain/registry.ts';
import { commonTexts } from '../../shared/texts/common.ts';
import { deskTexts } from '../../shared/texts/desk.ts';

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
