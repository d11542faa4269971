import { areas } from '../../shared/domain/areas.ts';
import { createRegistry, type Registry } from '../../shared/domain/registry.ts';
import type { OfficeParts } from '../parts.ts';

/** What the office's parts work with; tests bring areas of their own. */
export interface FoldingParts extends OfficeParts {
  readonly registry: Registry;
}

/** The head office decides and folds with the same areas as every desk. */
export function withRegistry(parts: OfficeParts & { readonly registry?: Registry }): FoldingParts {
  return { ...parts, registry: parts.registry ?? createRegistry(areas) };
}
