import type { ShiftDefinition } from '../shifts/definition.ts';

/** By name of the shift the shortest beginning of its label that no other has: 早班 is 早, 早中班 is 早中. */
export function shiftLetters(
  shifts: readonly Pick<ShiftDefinition, 'name' | 'label'>[],
): ReadonlyMap<string, string> {
  const stems = shifts.map(({ name, label }) => ({ name, stem: [...label.replace(/班$/u, '')] }));
  return new Map(
    stems.map(({ name, stem }) => {
      const others = stems.filter((other) => other.name !== name);
      const lengths = stem.map((_, at) => at + 1);
      const short = lengths.find((length) =>
        others.every((other) => other.stem.slice(0, length).join('') !== stem.slice(0, length).join('')),
      );
      return [name, stem.slice(0, short ?? stem.length).join('') || name];
    }),
  );
}
