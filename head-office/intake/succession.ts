import type { DeskRecord } from '../store/office-store.ts';

/** More new ids without a code than this, of one desk and those that come from it, and a person has to look. */
const mostSuccessors = 5;

/** All desks that come from the same one by successions, that one not counted. */
function successorsAround(
  desks: readonly Pick<DeskRecord, 'desk' | 'succeeds'>[],
  of: string,
): readonly string[] {
  const parents = new Map(desks.map(({ desk, succeeds }) => [desk, succeeds]));
  const rootOf = (desk: string): string => {
    let root = desk;
    // A desk comes from one that was there before it; the count only keeps a damaged table from turning for ever.
    for (let steps = 0; steps < desks.length; steps += 1) root = parents.get(root) ?? root;
    return root;
  };
  const root = rootOf(of);
  return desks.filter(({ desk }) => desk !== root && rootOf(desk) === root).map(({ desk }) => desk);
}

/** Why a desk gets no new id; undefined when it does. Asked again with the same key it is no further one. */
export function successionFault(
  desks: readonly DeskRecord[],
  old: DeskRecord,
  publicKey: string,
): string | undefined {
  if (old.forkedFrom === undefined) return 'the book is not forked';
  if (desks.some((desk) => desk.publicKey === publicKey && desk.succeeds === old.desk)) return undefined;
  if (successorsAround(desks, old.desk).length < mostSuccessors) return undefined;
  return `${mostSuccessors} new ids were given out already`;
}
