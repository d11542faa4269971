import type { Row } from '../../../shared/domain/area.ts';

/** What a line is called. */
export function nameOf({ data }: Row): string {
  return String(data.title ?? data.name ?? '');
}
