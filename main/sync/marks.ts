import { z } from 'zod';

export const markSchema = z.strictObject({ position: z.number().int().min(1), mark: z.string() });

/** A position in the site's order of arrival, and what proves that the head office still means the same one. */
export type Mark = z.infer<typeof markSchema>;

/** Where a desk is before it was anywhere. */
export const atStart = { position: 0, mark: '' } as const;

/** Enough for sixteen million postings since the last backup of a head office. */
const most = 24;

/** The marks with a newer one, the newest first: one for each doubling of the distance from it. */
export function withMark(marks: readonly Mark[], newest: Mark): readonly Mark[] {
  const older = marks.filter(({ position }) => position < newest.position);
  const reach = ({ position }: Mark) => Math.floor(Math.log2(newest.position - position));
  // The furthest of its distance stays: the newer ones would push each other out before they ever grew old.
  return [newest, ...older.filter((mark, at) => reach(mark) !== reach(older[at + 1] ?? atNowhere))].slice(
    0,
    most,
  );
}

const atNowhere: Mark = { position: Number.NEGATIVE_INFINITY, mark: '' };
