import { basename } from 'node:path';
import { type Engine, openEngine } from '../../main/engine/engine.ts';
import type { OpenKeys } from '../../main/keys/key-file.ts';

/**
 * What a flipped byte in the views led to. `mended`: met, rebuilt, all answers right. `found`: no question met it and
 * all answers were right, the check named it. `unnoticed`: an answer was wrong, the check named it.
 */
export type ViewsOutcome = 'mended' | 'found' | 'unnoticed' | 'harmless';

/** What the screens ask for, as text to compare. Every question is asked again when it met damage. */
export async function answersOf(engine: Engine): Promise<ReadonlyMap<string, string>> {
  const { views, journal } = engine;
  const asks: Record<string, () => unknown> = {
    open: () => views.openRows(),
    notes: () => views.rows({ kind: 'note' }),
    page: () => views.page({ kind: 'note', order: 'newest', page: 1, size: 40 }),
    words: () => views.page({ kind: 'note', order: 'newest', page: 0, size: 40, text: '电梯' }),
    staff: () => views.rows({ kind: 'staff' }).map(({ id }) => views.state(`staff:${id}`)),
    site: () => views.state(`site:${engine.keys.file.site}`),
    states: () => views.rows({ kind: 'note' }).map(({ id }) => views.state(id)),
    search: () => ['1', '张', 'zh', '001'].map((text) => views.search({ text, limit: 20 })),
    log: () => [0, 1].map((page) => views.logPage({ desk: journal.desk }, page, 100)),
    count: () => views.logCount({ desk: journal.desk, command: 'addNote' }),
    applied: () => views.appliedUpTo(journal.desk),
  };
  const answers = new Map<string, string>();
  for (const [name, ask] of Object.entries(asks))
    answers.set(name, JSON.stringify(await engine.answering(ask)));
  return answers;
}

/** Opens a desk whose views were tampered with and works on. @throws Error when the desk does not go on by itself */
export async function meetViews(
  data: string,
  keys: OpenKeys,
  expected: ReadonlyMap<string, string>,
): Promise<ViewsOutcome> {
  const engine = await openEngine({ data, keys, clock: Date.now });
  try {
    const wrongNow = async () => {
      const answers = await answersOf(engine);
      return [...expected.keys()].filter((name) => answers.get(name) !== expected.get(name));
    };
    let wrong = await wrongNow();
    // Another name: the file was put aside at the start, or by the rebuild.
    const wasRebuilt = basename(engine.views.filename) !== basename(engine.folder.views);
    if (engine.fault || engine.mender.trouble === 'unmended') throw new Error('the views were not rebuilt');
    // What was asked before the damage was met: the screens read it anew after the rebuild.
    if (wasRebuilt && wrong.length > 0) wrong = await wrongNow();
    if (wasRebuilt && wrong.length > 0) throw new Error(`rebuilt, and still wrong: ${wrong.join(', ')}`);
    const outcome = wasRebuilt ? 'mended' : await named(engine, wrong);
    const answer = await engine.desk.runAsDesk({ command: 'addNote', input: { text: '损坏之后' } });
    if (!answer.ok) throw new Error(`the desk does not work: ${JSON.stringify(answer)}`);
    const { ok, viewsDiffer } = await engine.verify();
    if (!ok) throw new Error(`the views differ from the book: ${viewsDiffer.join(', ')}`);
    return outcome;
  } finally {
    await engine.close();
  }
}

/** Nothing was met: the check says whether anything differs, and the clerk's rebuild mends it. */
async function named(engine: Engine, wrong: readonly string[]): Promise<ViewsOutcome> {
  const { ok } = await engine.verify();
  if (ok && wrong.length > 0) throw new Error(`the check finds nothing, and wrong are: ${wrong.join(', ')}`);
  if (ok) return 'harmless';
  await engine.rebuild();
  return wrong.length > 0 ? 'unnoticed' : 'found';
}
