import type { Row } from '../../../shared/domain/area.ts';

/** How many of each key are out, over all open slips. */
export function outByKey(slips: readonly Row[]): ReadonlyMap<string, number> {
  const out = new Map<string, number>();
  for (const { scope, data } of slips) {
    if (scope !== undefined) out.set(scope, (out.get(scope) ?? 0) + Number(data.count ?? 0));
  }
  return out;
}
