import { memoRegistry } from './test-area.ts';
import { damageAnswers, damageBatches } from './test-damage.ts';
import { openViews } from './views.ts';
import { ViewsDamaged } from './views-damaged.ts';

/** The program of damaged-file.test.ts: opens views in a process of its own and says what it met and answers. */
async function main(filename: string): Promise<void> {
  const views = openViews({ filename, registry: memoRegistry, desk: 'A1' });
  const isEmpty = views.appliedUpTo('A1') === 0;
  let met = '';
  const rebuild = () => views.rebuild({ postings: damageBatches() });
  if (isEmpty) await rebuild();
  try {
    damageAnswers(views);
  } catch (error) {
    if (!(error instanceof ViewsDamaged)) throw error;
    met = String(error.cause);
    await rebuild();
  }
  process.stdout.write(JSON.stringify({ isEmpty, met, answers: damageAnswers(views) }));
  views.close();
}

await main(process.argv[2] ?? '');
