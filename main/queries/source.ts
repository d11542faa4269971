import type { Registry } from '../../shared/domain/registry.ts';
import type { Journal } from '../journal/journal.ts';
import type { Views } from '../views/views.ts';

/** What queries read from. The engine is one. */
export interface QuerySource {
  readonly views: Views;
  readonly journal: Pick<Journal, 'site' | 'desk' | 'read'>;
  readonly registry: Registry;
  readonly clock: () => number;
}
