import { use as uses } from '../../../shared/domain/households/choices.ts';
import type { Text } from '../../texts/use-text.ts';
import type { ShownHousehold } from './shown-household.ts';

/** The room in a few words: area, use, since when it is registered. */
export function roomFacts({ floorArea, use, registeredAt }: ShownHousehold, t: Text): readonly string[] {
  return [
    floorArea === undefined ? '' : t('household.square', { area: floorArea }),
    use === undefined ? '' : t.label(uses.label(use)),
    t('household.registered', { date: registeredAt.slice(0, 10) }),
  ].filter((fact) => fact !== '');
}
