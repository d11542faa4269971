import type { CallOutput } from '../../shared/bridge/contract.ts';
import type { Role } from '../../shared/domain/area.ts';
import type { QuerySource } from './source.ts';

/** A subject as the role may see it, or null when there is none. */
export function subject({ views, registry }: QuerySource, name: string, role: Role): CallOutput<'subject'> {
  const state = views.state<unknown>(name);
  const area = registry.areaOf(name);
  if (state === undefined || !area) return null;
  return { subject: name, state: area.present(state, role), rows: views.rowsOf(name) };
}
