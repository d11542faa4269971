import { execFile, execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const exec = promisify(execFile);
const versions = '/usr/lib/postgresql';

/** A PostgreSQL server of the test's own, on a socket that nobody else knows. */
export interface TestPostgres {
  /** Makes an empty database. @returns its address. */
  createDatabase(): Promise<string>;
  /** As after a power cut: open connections break. Databases made before are there again afterwards. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Debian keeps the server's programs by version; elsewhere these tests say that they were skipped. */
export function canRunPostgres(): boolean {
  return binaries() !== undefined;
}

function binaries(): string | undefined {
  if (!existsSync(versions)) return undefined;
  const newest = readdirSync(versions)
    .map(Number)
    .filter((version) => existsSync(join(versions, String(version), 'bin', 'initdb')))
    .sort((a, b) => b - a)[0];
  return newest === undefined ? undefined : join(versions, String(newest), 'bin');
}

/**
 * Starts a server in a folder of its own; `close` stops it and deletes the folder.
 * @param options.durable writes through to the disk at every commit, as a real server does: for measurements.
 */
export async function startPostgres(options: { readonly durable?: boolean } = {}): Promise<TestPostgres> {
  const programs = binaries();
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const folder = await mkdtemp(join(tmpdir(), 'qiantai-pg-'));
  const owner = await ownerOf(folder);
  const data = join(folder, 'data');
  const run = (program: string, args: readonly string[]) =>
    exec(...owner.command(join(programs, program), args), { cwd: folder });
  const settings = [
    `-k ${folder} -c listen_addresses='' -c max_connections=300`,
    options.durable === true ? '' : '-c fsync=off -c synchronous_commit=off -c full_page_writes=off',
  ].join(' ');
  const start = () => run('pg_ctl', ['start', '-w', '-D', data, '-l', join(folder, 'log'), '-o', settings]);
  const stop = ['stop', '-w', '-D', data, '-m', 'immediate'];
  // Should the test end without `close`, no server is left behind.
  const stopNow = () => {
    execFileSync(...owner.command(join(programs, 'pg_ctl'), stop), { cwd: folder, stdio: 'ignore' });
  };

  await run('initdb', ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '-N']);
  await start();
  process.once('exit', stopNow);
  const address = (database: string) =>
    `postgresql://postgres@localhost/${database}?host=${encodeURIComponent(folder)}`;
  let made = 0;
  return {
    createDatabase: async () => {
      made += 1;
      const client = new pg.Client(address('postgres'));
      await client.connect();
      await client.query(`create database test${made}`);
      await client.end();
      return address(`test${made}`);
    },
    restart: async () => {
      await run('pg_ctl', stop);
      await start();
    },
    close: async () => {
      process.off('exit', stopNow);
      await run('pg_ctl', stop);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

interface Owner {
  command(program: string, args: readonly string[]): [file: string, args: readonly string[]];
}

/** The server refuses to run as root, which is who runs tests in a container. */
async function ownerOf(folder: string): Promise<Owner> {
  if (process.getuid?.() !== 0) return { command: (program, args) => [program, args] };
  const [user, group] = await Promise.all(
    ['-u', '-g'].map(async (which) => Number((await exec('id', [which, 'postgres'])).stdout)),
  );
  await chown(folder, user ?? 0, group ?? 0);
  await chmod(folder, 0o755);
  return { command: (program, args) => ['runuser', ['-u', 'postgres', '--', program, ...args]] };
}
