import { createHash } from 'node:crypto';
import type { Engine } from '../../main/engine/engine.ts';
import { canonicalJson } from '../../shared/journal/canonical-json.ts';
import { headOf } from '../../shared/journal/posting.ts';
import { largeSite, openSite } from '../large-site/build-site.ts';
import { withCopy } from '../lib/copy.ts';
import { atMostTimes, type Bench, figure } from '../lib/report.ts';
import { timed } from '../lib/timing.ts';

/** All views from the whole book, against only reading and hashing the same postings. */
export const rebuildBench: Bench = {
  what: 'all views from the book, against reading and hashing it',
  async run({ postings, say }) {
    const site = await largeSite(postings, say);
    return withCopy(site.data, async (data) => {
      const engine = await openSite(data);
      const hashing = await timed(() => readAndHash(engine));
      const rebuild = await timed(() => engine.rebuild());
      await engine.close();
      const perPosting = (millis: number) => (millis * 1_000) / postings;
      return [
        atMostTimes('rebuild', rebuild / 1_000, 's', 'reading and hashing', hashing / 1_000, 3),
        figure('rebuild per posting', perPosting(rebuild), 'µs'),
        figure('reading and hashing per posting', perPosting(hashing), 'µs'),
      ];
    });
  },
};

/** Head and every part of the body, as `verify` hashes them. */
async function readAndHash(engine: Engine): Promise<number> {
  const sha256 = (value: unknown) => createHash('sha256').update(canonicalJson(value)).digest('base64url');
  let wrong = 0;
  for await (const batch of engine.journal.readAll(500)) {
    for (const posting of batch) {
      if (sha256(headOf(posting)) !== posting.hash) wrong += 1;
      for (const [at, part] of posting.body.entries()) if (sha256(part) !== posting.hashes[at]) wrong += 1;
    }
  }
  if (wrong > 0) throw new Error(`${wrong} hashes of the site are wrong`);
  return wrong;
}
