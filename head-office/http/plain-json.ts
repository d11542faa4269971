/** How deep objects and lists may lie in each other: far deeper than any form, far shallower than the stack. */
const deepest = 64;

/**
 * Whether a value that was read from JSON can be written as JSON again: `1e999` is read as infinity, and what is nested
 * a hundred thousand times would end whoever walks through it.
 */
export function isPlainJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null) return true;
  if (depth === deepest) return false;
  for (const inside of Array.isArray(value) ? value : Object.values(value)) {
    if (!isPlainJson(inside, depth + 1)) return false;
  }
  return true;
}
