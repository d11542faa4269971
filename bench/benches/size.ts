import { stat } from 'node:fs/promises';
import { largeSite, openSite } from '../large-site/build-site.ts';
import { withCopy } from '../lib/copy.ts';
import { atMostTimes, type Bench, figure } from '../lib/report.ts';

/** What a posting costs on the disk, against the bytes of the posting itself. */
export const sizeBench: Bench = {
  what: 'bytes on disk per posting, against its payload',
  async run({ postings, say }) {
    const site = await largeSite(postings, say);
    const bytesOf = async (file: string) => (await stat(file)).size / postings;
    return withCopy(site.data, async (data) => {
      const engine = await openSite(data);
      let payload = 0;
      let entries = 0;
      for await (const batch of engine.journal.readAll(1_000)) {
        for (const posting of batch) {
          payload += Buffer.byteLength(JSON.stringify(posting));
          for (const part of posting.body) entries += Buffer.byteLength(JSON.stringify(part?.entry ?? null));
        }
      }
      const { folder, views } = engine;
      await engine.close();
      const [book, lists] = [await bytesOf(folder.journal), await bytesOf(views.filename)];
      return [
        // What every replica has to keep to be able to check the book: head, signature, body.
        atMostTimes('book', book, 'bytes/posting', 'the posting as JSON', payload / postings, 2.5),
        figure('entries alone', entries / postings, 'bytes/posting'),
        figure('views', lists, 'bytes/posting'),
        figure('book, in all', (book * postings) / 2 ** 20, 'MiB'),
        figure('views, in all', (lists * postings) / 2 ** 20, 'MiB'),
      ];
    });
  },
};
