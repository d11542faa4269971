import type { DeskSummary } from '../../../../shared/office/api.ts';

/** Desks that came from this one after forks and are not shut out yet, those that came from them included. */
export function successorsOf(
  desks: readonly Pick<DeskSummary, 'desk' | 'succeeds' | 'revoked'>[],
  desk: string,
): readonly string[] {
  const found = new Set([desk]);
  for (let before = 0; before < found.size; ) {
    before = found.size;
    for (const one of desks) if (one.succeeds !== undefined && found.has(one.succeeds)) found.add(one.desk);
  }
  found.delete(desk);
  return desks.filter((one) => found.has(one.desk) && !one.revoked).map((one) => one.desk);
}
