import { join } from 'node:path';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import { noKeyStore } from '../../main/keys/key-file.ts';
import { joinSite } from '../../main/sync/join-site.ts';
import { OfficeLine } from '../../main/sync/office-line.ts';
import { canRunPostgres, startPostgres } from '../../scripts/test-support/postgres.ts';
import { pouchFirstSync } from '../first-sync/pouch-desk.ts';
import { type Stocked, stockedOffice } from '../first-sync/stocked-office.ts';
import { largeSite, openSite } from '../large-site/build-site.ts';
import { withCopy, withFolder } from '../lib/copy.ts';
import { loopDelays, type Watched } from '../lib/loop-delays.ts';
import { atMost, type Bench, type Figure, figure, timesFaster } from '../lib/report.ts';

/** PouchDB takes a part of a large site: its time is counted by the document. */
const mostDocuments = 100_000;
const counterpart = 'PouchDB on LevelDB from an in-memory CouchDB stand-in, batches of 1,000';

/** A new desk takes a whole site from a head office in a process of its own, on loopback. */
export const firstSyncBench: Bench = {
  what: 'a new desk takes a site from the head office, against PouchDB taking the same documents',
  async run({ postings, say }) {
    const site = await largeSite(postings, say);
    return withCopy(site.data, async (data) => {
      const engine = await openSite(data);
      const postgres = canRunPostgres() ? await startPostgres() : undefined;
      try {
        return await withFolder(async (folder) => {
          const stocked = await stockedOffice(folder, engine, await postgres?.createDatabase(), say);
          const joined = await joinIt(folder, stocked, say).finally(() => stocked.office.stop());
          say('PouchDB');
          const pouch = await pouchFirstSync(folder, first(engine.journal.readAll(1_000), mostDocuments));
          return figures(stocked.postings, joined, pouch);
        });
      } finally {
        await engine.close();
        await postgres?.close();
      }
    });
  },
};

interface Joining extends Watched {
  /** Milliseconds until all was on the disk, and until all of it showed. */
  readonly stored: number;
}

async function joinIt(
  folder: string,
  { office, site, postings }: Stocked,
  say: (text: string) => void,
): Promise<Joining> {
  const code = await office.code(site);
  let stored = Number.NaN;
  let closed = async () => {};
  const watched = await loopDelays(async () => {
    const started = performance.now();
    const joined = await joinSite({
      data: join(folder, 'desk'),
      address: `http://127.0.0.1:${office.port}`,
      code,
      desk: 'B1',
      deskName: '二台',
      keyStore: noKeyStore,
      passphrase: 'bench-passphrase',
      own: createDeskKeys(),
      clock: Date.now,
    });
    if ('refused' in joined) throw new Error(`The desk cannot join: ${joined.refused}`);
    const line = new OfficeLine(joined.engine, {
      onProgress: (done, total) => {
        if (done >= total && total > 1) stored = performance.now() - started;
        if (done % 50_000 < 200 && done > 1) say(`fetched ${done}/${total}`);
      },
    });
    await line.start();
    const outcome = await line.now();
    if (!outcome.ok) throw new Error(`The first sync failed: ${outcome.code}`);
    closed = async () => {
      const count = await joined.engine.journal.count();
      await line.stop();
      await joined.engine.close();
      if (count < postings) throw new Error(`The new desk has ${count} of ${postings} postings`);
    };
  });
  await closed();
  // A small site comes without a progress to show.
  return { ...watched, stored: Number.isNaN(stored) ? watched.took : stored };
}

function figures(
  postings: number,
  joined: Joining,
  pouch: Awaited<ReturnType<typeof pouchFirstSync>>,
): readonly Figure[] {
  const each = (millis: number) => (millis * 1_000) / postings;
  const document = (pouch.took * 1_000) / pouch.documents;
  return [
    timesFaster('checked and stored, per posting', each(joined.stored), 'µs', counterpart, document, 10),
    timesFaster('with all lists folded, per posting', each(joined.took), 'µs', counterpart, document, 10),
    timesFaster(
      "with all lists folded, processor time of the desk's process per posting",
      each(joined.cpu),
      'µs',
      counterpart,
      (pouch.cpu * 1_000) / pouch.documents,
      10,
    ),
    figure('checked and stored, all', joined.stored / 1_000, 's'),
    figure('with all lists folded, all', joined.took / 1_000, 's'),
    figure('postings', postings, 'postings'),
    figure('documents PouchDB took', pouch.documents, 'documents'),
    atMost('event loop of the joining desk, p99', Math.round(joined.p99 * 100) / 100, 'ms', 16),
    figure('event loop of the joining desk, longest', joined.longest, 'ms'),
    figure("event loop of PouchDB's process, p99", pouch.p99, 'ms'),
    figure("event loop of PouchDB's process, longest", pouch.longest, 'ms'),
  ];
}

async function* first<T>(batches: AsyncIterable<readonly T[]>, most: number): AsyncIterable<readonly T[]> {
  let left = most;
  for await (const batch of batches) {
    yield batch.slice(0, left);
    left -= batch.length;
    if (left <= 0) return;
  }
}
