import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { canRunPostgres, startPostgres, type TestPostgres } from '../../scripts/test-support/postgres.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './open-database.ts';
import { openPostgresDatabase } from './postgres-database.ts';

describe('[SYNC] the database inside the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'qiantai-office-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('given a folder, when it is closed and opened again, then everything is still there', async () => {
    const place = { folder: join(folder, 'kept', 'database'), url: '' };
    const first = await openDatabase(place);
    expect(await migrate(first)).not.toEqual([]);
    await first.query("INSERT INTO sites (site, name, position) VALUES ('s1', '翠湖苑', 9007199254740991)");
    await first.close();
    const second = await openDatabase(place);
    expect(await migrate(second)).toEqual([]);
    expect(await second.query('SELECT name, position FROM sites WHERE site = $1', ['s1'])).toEqual([
      { name: '翠湖苑', position: Number.MAX_SAFE_INTEGER },
    ]);
    await second.close();
  });

  it('given a folder that a running process has, when it is opened, then it is left alone', async () => {
    const mark = join(folder, '.taken.process');
    writeFileSync(mark, String(process.ppid));
    await expect(openDatabase({ folder: join(folder, 'taken') })).rejects.toThrow('in use by process');
    expect(existsSync(mark)).toBe(true);
  });

  it('given a mark that a killed process left, when the folder is opened, then it is taken over', async () => {
    const mark = join(folder, '.left.process');
    // No process has this number: it is above what any system gives out.
    writeFileSync(mark, '99999999');
    const database = await openDatabase({ folder: join(folder, 'left') });
    await database.close();
    expect(existsSync(mark)).toBe(false);
  });
});

describe.skipIf(!canRunPostgres())('[SYNC] a database server', () => {
  let server: TestPostgres;
  beforeAll(async () => {
    server = await startPostgres();
  }, 120_000);
  afterAll(() => server?.close());

  it('given instances that start at once, when each brings the tables up to date, then one does and the others wait', async () => {
    const url = await server.createDatabase();
    const databases = [1, 2, 3].map(() => openPostgresDatabase({ url, connections: 2 }));
    const ran = await Promise.all(databases.map((database) => migrate(database)));
    expect(ran.filter((names) => names.length > 0)).toHaveLength(1);
    for (const database of databases) await database.close();
  });

  it('given work that fails half way, when it is a transaction, then nothing of it stays', async () => {
    const database = openPostgresDatabase({ url: await server.createDatabase(), connections: 1 });
    await database.query('CREATE TABLE things (name text)');
    const work = database.transaction(async (queries) => {
      await queries.query('INSERT INTO things VALUES ($1)', ['half']);
      throw new Error('no further');
    });
    await expect(work).rejects.toThrow('no further');
    expect(await database.query('SELECT * FROM things')).toEqual([]);
    await database.close();
  });

  it('given a server that went down and came back, when somebody notifies, then the listener hears again', async () => {
    const errors: Error[] = [];
    const onError = (error: Error) => errors.push(error);
    const database = openPostgresDatabase({ url: await server.createDatabase(), connections: 2, onError });
    const heard: string[] = [];
    const stop = await database.listen('news', (payload) => heard.push(payload));
    await database.query('SELECT pg_notify($1, $2)', ['news', 'before']);
    await expect.poll(() => heard).toEqual(['before']);
    await server.restart();
    expect(errors.length).toBeGreaterThan(0);
    await expect
      .poll(
        async () => {
          await database.query('SELECT pg_notify($1, $2)', ['news', 'after']).catch(onError);
          return heard;
        },
        { timeout: 20_000, interval: 200 },
      )
      .toContain('after');
    await stop();
    await database.close();
  });
});
