import type { Registry } from '../../shared/domain/registry.ts';
import { areaCatalogue } from '../texts/catalogues.ts';
import type { TextService } from '../texts/i18n.ts';

/** The areas with their forms, documents and texts. */
export interface LateAreas {
  /** @throws Error before they are there: what is shown until then needs none of them. */
  readonly registry: Registry;
  load(): Promise<void>;
}

/** Nobody signs on with a form, so the areas are read while the PIN is typed. */
export function lateAreas(texts: TextService): LateAreas {
  let registry: Registry | undefined;
  let loading: Promise<void> | undefined;
  const load = async () => {
    const [{ areas }, { createRegistry }] = await Promise.all([
      import('../../shared/domain/areas.ts'),
      import('../../shared/domain/registry.ts'),
    ]);
    registry = createRegistry(areas);
    texts.add(areaCatalogue(areas));
  };
  return {
    get registry() {
      if (!registry) throw new Error('The areas were not read yet');
      return registry;
    },
    load() {
      loading ??= load();
      return loading;
    },
  };
}
