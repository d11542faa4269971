import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { hashPin } from '../../main/desk/pins.ts';
import { demoPassphrase } from '../../main/engine/demo/set-up-demo.ts';
import { openEngine } from '../../main/engine/engine.ts';
import { setUpDesk } from '../../main/engine/set-up.ts';
import type { PostingDraft } from '../../main/journal/journal.ts';
import { filesAreFree } from '../../main/journal/storage/closing.ts';
import { noKeyStore, openWithPassphrase, readKeyFile } from '../../main/keys/key-file.ts';
import { days } from '../../shared/values/time.ts';
import { historyOf } from './history.ts';
import { largeSitePlan, largeSiteVersion } from './plan.ts';

/** A built site: a data folder like any desk's. */
export interface LargeSite {
  readonly data: string;
  /** PIN of every member of staff; worth nothing anywhere else. */
  readonly pin: string;
}

const pin = '1111';
const draftsPerWrite = 2_000;

/**
 * The large site of so many postings: sealed, signed postings in an encrypted book with its views. Built once and
 * kept in the user's cache; a measurement that writes works on a copy.
 */
export async function largeSite(postings: number, say: (text: string) => void): Promise<LargeSite> {
  const data = join(homedir(), '.cache', 'qiantai', `large-site-${largeSiteVersion}-${postings}`);
  if (existsSync(join(data, wholeMark))) {
    // Views of another version of the folds are made anew here, once, and not in every copy.
    await (await openSite(data)).close();
    await filesAreFree();
    return { data, pin };
  }
  const scratch = `${data}.part-${process.pid}`;
  await rm(scratch, { recursive: true, force: true });
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  const built = await build(scratch, postings, say);
  await writeFile(join(scratch, wholeMark), JSON.stringify(built));
  await rm(data, { recursive: true, force: true });
  await rename(scratch, data);
  return { data, pin };
}

/** Written last: milliseconds that building took. */
const wholeMark = 'built.json';

async function build(data: string, postings: number, say: (text: string) => void): Promise<object> {
  const plan = largeSitePlan(postings);
  const { engine } = await setUpDesk({
    data,
    siteName: '大湖新城',
    desk: 'A1',
    demo: true,
    keyStore: noKeyStore,
    passphrase: demoPassphrase,
    leader: { name: '陈主管', pin },
    clock: () => plan.end - days(plan.days + 1),
  });
  const { journal } = engine;
  const started = performance.now();
  let batch: PostingDraft[] = [];
  const write = async () => {
    await journal.appendMany(batch);
    batch = [];
    // RxDB forgets what it was told only when the event loop turns.
    await nextTurn();
    if (journal.lastSeq % 50_000 < draftsPerWrite) say(`written ${journal.lastSeq}/${postings}`);
  };
  for (const draft of historyOf(plan, await hashPin(pin), journal.lastSeq)) {
    batch.push(draft);
    if (batch.length >= draftsPerWrite) await write();
  }
  if (batch.length > 0) await write();
  const append = performance.now() - started;
  const foldStarted = performance.now();
  await engine.rebuild({
    onProgress: (done) => done % 50_000 < 500 && say(`folded ${done}/${postings}`),
  });
  const fold = performance.now() - foldStarted;
  await engine.close();
  await filesAreFree();
  return { append, fold };
}

/** Opens a built site as the window does, at the present time. */
export async function openSite(data: string) {
  const keys = await openWithPassphrase(await readKeyFile(data), demoPassphrase);
  if (!keys) throw new Error(`The kept site ${data} does not open; remove it and it is built again`);
  return openEngine({ data, keys, clock: Date.now });
}
