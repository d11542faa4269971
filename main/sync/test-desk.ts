import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { restore } from '../backup/restore.ts';
import { type Engine, openEngine } from '../engine/engine.ts';
import { setUpDesk } from '../engine/set-up.ts';
import { createDeskKeys } from '../journal/crypto.ts';
import { noKeyStore, type OpenKeys } from '../keys/key-file.ts';
import { joinSite } from './join-site.ts';
import { OfficeLine, type OfficeLineHooks } from './office-line.ts';
import type { TestOffice } from './test-office.ts';

const testPassphrase = '翠湖苑的口令';

export const newFolder = () => mkdtemp(join(tmpdir(), 'qiantai-sync-'));

/** A desk with its engine and its line, as the app and the command line have them. */
export class TestDesk {
  readonly data: string;
  engine: Engine;
  line: OfficeLine;
  moved: OpenKeys | undefined;

  constructor(data: string, engine: Engine) {
    this.data = data;
    this.engine = engine;
    this.line = this.#lineOf(engine);
  }

  static async found(desk = 'A1'): Promise<TestDesk> {
    const data = await newFolder();
    const { engine } = await setUpDesk({
      data,
      siteName: '翠湖苑',
      desk,
      demo: false,
      keyStore: noKeyStore,
      passphrase: testPassphrase,
      leader: { name: '陈主管', pin: '8888' },
      clock: Date.now,
    });
    return new TestDesk(data, engine);
  }

  static async join(
    office: TestOffice,
    site: string,
    desk: string,
    { isStarted = true }: { isStarted?: boolean } = {},
  ): Promise<TestDesk> {
    const data = await newFolder();
    const joined = await joinSite({
      data,
      address: office.address,
      code: await office.code(site),
      desk,
      deskName: `${desk} 台`,
      keyStore: noKeyStore,
      passphrase: testPassphrase,
      own: createDeskKeys(),
      clock: Date.now,
    });
    if ('refused' in joined) throw new Error(`Joining was refused: ${joined.refused}`);
    const made = new TestDesk(data, joined.engine);
    if (isStarted) await made.line.start();
    return made;
  }

  #lineOf(engine: Engine): OfficeLine {
    const hooks: OfficeLineHooks = {
      backoff: { first: 20, longest: 60 },
      onMoved: (keys) => {
        this.moved = keys;
      },
    };
    return new OfficeLine(engine, hooks);
  }

  async note(text: string): Promise<void> {
    const answer = await this.engine.desk.runAsDesk({ command: 'addNote', input: { text } });
    if (!answer.ok) throw new Error(JSON.stringify(answer));
  }

  notes(): readonly string[] {
    return this.engine.views
      .rows({ kind: 'note' })
      .map((row) => String(row.data.text))
      .sort();
  }

  async reopen(keys: OpenKeys = this.engine.keys): Promise<void> {
    await this.close();
    this.take(await openEngine({ data: this.data, keys, clock: Date.now }));
    await this.line.start();
  }

  /** Puts a backup in the place of the desk's book. */
  async restored(backup: string): Promise<void> {
    await this.close();
    const keys = { keyStore: noKeyStore, passphrase: testPassphrase };
    const restored = await restore({ data: this.data, backup, ...keys, clock: Date.now });
    if (!('engine' in restored)) throw new Error(restored.fault);
    this.take(restored.engine);
  }

  /** Goes on with an engine that was opened elsewhere. */
  take(engine: Engine): void {
    this.engine = engine;
    this.line = this.#lineOf(engine);
  }

  async close(): Promise<void> {
    await this.line.stop();
    await this.engine.close();
  }
}
