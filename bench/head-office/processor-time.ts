import { existsSync, readFileSync } from 'node:fs';
import pg from 'pg';

/** Linux counts in hundredths of a second for programs, whatever its own clock does. */
const ticksPerSecond = 100;

/** Where there are no figures of processes, nothing is told of them. */
export const canReadProcessorTime = existsSync('/proc/self/stat');

export interface ProcessorTime<T> {
  readonly result: T;
  readonly server: number;
  readonly database: number;
}

/** Seconds of the processor that the server and PostgreSQL took for something: on a shared machine the clock says less. */
export async function processorTime<T>(
  { server, databaseUrl }: { readonly server: number; readonly databaseUrl: string },
  work: () => Promise<T>,
): Promise<ProcessorTime<T>> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    const used = async () => {
      const { rows } = await client.query<{ pid: number }>('SELECT pid FROM pg_stat_activity');
      return { server: secondsOf(server), backends: new Map(rows.map(({ pid }) => [pid, secondsOf(pid)])) };
    };
    const before = await used();
    const result = await work();
    const after = await used();
    const database = [...after.backends].reduce(
      (sum, [pid, seconds]) => sum + seconds - (before.backends.get(pid) ?? 0),
      0,
    );
    return { result, server: after.server - before.server, database };
  } finally {
    await client.end();
  }
}

/** All that a process has used since it began, its threads included. */
function secondsOf(pid: number): number {
  // The name in parentheses may hold anything, spaces too; what is wanted stands behind it.
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
