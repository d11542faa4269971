import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createToken, hashOfSecret } from '../../head-office/intake/secrets.ts';
import { openPostgresDatabase } from '../../head-office/store/postgres-database.ts';
import { createSqlStore } from '../../head-office/store/sql-store.ts';
import { createDeskKeys } from '../../main/journal/crypto.ts';
import type { LoadResult } from './load.ts';
import type { LoadOrder } from './push-load.ts';

const desksOfSite = 2;

/** Desks in a process of their own, that know the protocol and have signed everything before the clock starts. */
export class SimulatedDesks {
  readonly #child: ChildProcess;

  /** Puts so many desks into the head office's register and connects them. */
  static async make(count: number, databaseUrl: string, port: number): Promise<SimulatedDesks> {
    const database = openPostgresDatabase({ url: databaseUrl });
    const store = createSqlStore(database, {});
    const desks = Array.from({ length: count }, (_, at) => ({
      site: `s${Math.floor(at / desksOfSite)}`,
      desk: `A${(at % desksOfSite) + 1}`,
      keys: createDeskKeys(),
      token: createToken(),
    }));
    for (const { site, desk, keys, token } of desks) {
      await store.addSite(site, `小区 ${site}`);
      const { publicKey } = keys;
      await store.addDesk({ site, desk, name: `${desk} 台`, publicKey, tokenHash: hashOfSecret(token) });
    }
    await store.close();
    await database.close();
    const child = fork(join(import.meta.dirname, 'push-load.js'), { serialization: 'advanced' });
    const made = new SimulatedDesks(child);
    await made.#ask({ what: 'desks', port, desks });
    return made;
  }

  private constructor(child: ChildProcess) {
    this.#child = child;
  }

  async push(order: Omit<LoadOrder & { what: 'push' }, 'what'>): Promise<LoadResult> {
    const result = await this.#ask({ what: 'push', ...order });
    if (!result) throw new Error('The load has no result');
    return result;
  }

  close(): void {
    this.#child.kill();
  }

  async #ask(order: LoadOrder): Promise<LoadResult | null> {
    this.#child.send(order);
    const gone = once(this.#child, 'exit').then(() => {
      throw new Error('The process of the desks is gone');
    });
    const [{ result }] = (await Promise.race([once(this.#child, 'message'), gone])) as [
      { result: LoadResult | null },
    ];
    return result;
  }
}
