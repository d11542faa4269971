import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase } from '../../head-office/store/open-database.ts';
import { createSqlStore } from '../../head-office/store/sql-store.ts';
import type { Engine } from '../../main/engine/engine.ts';
import { OfficeProcess } from '../sync/office-process.ts';
import { SimulatedDesk } from '../sync/simulated-desk.ts';

export interface Stocked {
  readonly office: OfficeProcess;
  readonly site: string;
  /** Postings of the site, the head office's own included. */
  readonly postings: number;
}

const batch = 1_000;
/** Nothing of it is put aside as too far in the future. */
const never = 'ffffffffffff-ffff';

/**
 * A head office that has a large site's whole book, as if its desk had sent it over the years. The book goes straight
 * into the database: how fast it takes postings in is another measurement. What it shows of the site is taken for
 * folded, so that nothing else runs while a desk joins.
 */
export async function stockedOffice(
  folder: string,
  { journal, keys }: Engine,
  databaseUrl: string | undefined,
  say: (text: string) => void,
): Promise<Stocked> {
  const data = join(folder, 'office');
  await mkdir(data);
  const office = await OfficeProcess.start({ data, databaseUrl });
  const { site, desk } = journal;
  const own = { publicKey: keys.file.publicKey, privateKey: keys.privateKey };
  const founder = new SimulatedDesk(office.port, { site, desk, keys: own });
  await founder.enrol(await office.code(), '大湖新城');
  founder.close();
  await office.stop();

  const database = await openDatabase({ url: databaseUrl, folder: join(data, 'database') });
  const store = createSqlStore(database, {});
  for (let tail = { seq: 0, hash: '' }; ; ) {
    const postings = await journal.readSince(desk, tail.seq, batch);
    const last = postings.at(-1);
    if (!last) break;
    const { kind } = await store.append(postings, tail, never);
    if (kind !== 'stored') throw new Error(`The head office already has postings of ${desk}`);
    if (last.seq % 50_000 < batch) say(`stored ${last.seq}`);
    tail = last;
  }
  const position = (await store.site(site))?.position ?? 0;
  await database.query('UPDATE fold_site SET position = $2 WHERE site = $1', [site, position]);
  await store.close();
  await database.close();
  await office.start();
  return { office, site, postings: position };
}
