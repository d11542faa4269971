import { join } from 'node:path';
import { previewRoster, runImport } from '../../main/import/roster-import.ts';
import { writeRosterFile } from '../large-site/roster-file.ts';
import { bareSqlite } from '../lib/bare-sqlite.ts';
import { withFolder } from '../lib/copy.ts';
import { importsOf } from '../lib/import-desk.ts';
import { newDesk } from '../lib/new-desk.ts';
import { atMostTimes, type Bench, figure } from '../lib/report.ts';
import { timed } from '../lib/timing.ts';

/** A whole community from its roster: read, checked, written as sealed postings, folded. */
export const bulkBench: Bench = {
  what: 'import of 60,000 residents, against a bare insert of the same rows',
  run: ({ postings }) =>
    withFolder(async (folder) => {
      const path = join(folder, 'roster.csv');
      const { residents, rows } = await writeRosterFile(path, postings);
      const bare = bareSqlite(join(folder, 'bare.db'));
      const insert = await timed(() =>
        bare.database.transaction(() => {
          for (const [at, row] of rows.entries()) bare.insert.run([String(at), row]);
        })(),
      );
      bare.database.close();
      const { engine } = await newDesk(join(folder, 'data'));
      const started = performance.now();
      const roster = await previewRoster(engine, path);
      const read = performance.now() - started;
      if (roster.preview.counts.new !== residents) {
        throw new Error(`Of ${residents} lines only ${JSON.stringify(roster.preview.counts)} would be taken`);
      }
      const write = await timed(() => runImport(importsOf(engine), roster));
      await engine.close();
      return [
        atMostTimes('import', (read + write) / 1_000, 's', 'bare insert, one transaction', insert / 1_000, 6),
        figure('reading and comparing', read / 1_000, 's'),
        figure('writing', write / 1_000, 's'),
        figure('residents', residents, 'lines'),
        figure('per resident', ((read + write) * 1_000) / residents, 'µs'),
      ];
    }),
};
