import type { Registry } from '../../../shared/domain/registry.ts';
import type { Posting } from '../../../shared/journal/posting.ts';
import type { PartRef } from '../../store/office-store.ts';

/** Body parts that entries of these postings erase. */
export function erasedParts(postings: readonly Posting[], registry: Registry): readonly PartRef[] {
  void postings;
  void registry;
  return [];
}
