import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesAreFree } from '../journal/storage/closing.ts';
import { memoRegistry } from './test-area.ts';
import { damageAnswers, damageBatches, known } from './test-damage.ts';
import { openViews } from './views.ts';

const run = promisify(execFile);
const outDir = join(import.meta.dirname, '../../node_modules/.cache', `views-damage-${process.pid}`);
let folder: string;
let whole: Buffer;
let right: unknown;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'views-damage-'));
  await mkdir(outDir, { recursive: true });
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: join(import.meta.dirname, 'test-damage-child.ts'),
      outDir,
      emptyOutDir: true,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'child.mjs' } },
    },
  });
  const filename = join(folder, 'whole.db');
  const views = openViews({ filename, registry: memoRegistry, desk: 'A1' });
  await views.rebuild({ postings: damageBatches() });
  right = JSON.parse(JSON.stringify(damageAnswers(views)));
  views.close();
  await filesAreFree();
  whole = readFileSync(views.filename);
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  rmSync(outDir, { recursive: true, force: true });
});

/** Opens a file of these bytes in a process of its own. */
async function openInChild(bytes: Buffer) {
  const filename = join(mkdtempSync(join(folder, 'case-')), 'views.db');
  writeFileSync(filename, bytes);
  // A process that aborts rejects here: by its signal, or by a code that is not 0.
  const { stdout } = await run(process.execPath, [join(outDir, 'child.mjs'), filename]);
  return JSON.parse(stdout) as { isEmpty: boolean; met: string; answers: unknown };
}

/** Writes over every place where a text stands. */
function spoiled(text: string, spoil: (bytes: Buffer, place: number) => void): Buffer {
  const bytes = Buffer.from(whole);
  let places = 0;
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    spoil(bytes, at);
    places += 1;
  }
  expect(places).toBeGreaterThan(0);
  return bytes;
}

test('given a whole file, when another process opens it, then it answers without a rebuild', async () => {
  expect(await openInChild(whole)).toEqual({ isEmpty: false, met: '', answers: right });
});

test.each([
  ['a state and a list line', `${known}7`],
  ['the subject', 'memo:7'],
  ['the room', '3-2-1207'],
])(
  'given bytes that are no text in %s, when it is read, then the process lives on and answers right after the rebuild',
  async (_, text) => {
    const found = await openInChild(spoiled(text, (bytes, at) => bytes.fill(0xff, at, at + 3)));

    expect(found.met).toContain('DamagedRowError: A row is not text');
    expect(found.answers).toEqual(right);
  },
);

test('given JSON that is cut off, when it is read, then the process lives on and answers right after the rebuild', async () => {
  const found = await openInChild(
    spoiled(`${known}7`, (bytes, at) => bytes.fill(0x20, bytes.indexOf('}', at), bytes.indexOf('}', at) + 1)),
  );

  expect(found.met).toMatch(/DamagedRowError: A row is not JSON|malformed JSON/);
  expect(found.answers).toEqual(right);
});

test('given a version that is no text, when the file is opened, then an empty one takes its place and is folded', async () => {
  const found = await openInChild(
    spoiled(memoRegistry.foldVersion, (bytes, at) => bytes.fill(0xff, at, at + 2)),
  );

  expect(found).toEqual({ isEmpty: true, met: '', answers: right });
});

test('given a definition of a table that is no text, when the file is opened, then an empty one is folded', async () => {
  const found = await openInChild(
    spoiled('CREATE TABLE row', (bytes, at) => bytes.fill(0xff, at + 13, at + 15)),
  );

  expect(found).toEqual({ isEmpty: true, met: '', answers: right });
});

test.each([0xff, 0x00, 0x41])(
  'given a search index written over with %i, when it is searched, then the process lives on and all else is right',
  async (byte) => {
    // The index has its words in small letters. What is missing in it no search can tell; the check names it.
    const words = known.toLowerCase().slice(0, 6);
    const { answers } = await openInChild(spoiled(words, (bytes, at) => bytes.fill(byte, at, at + 6)));

    expect({ ...(answers as object), found: undefined }).toEqual({ ...(right as object), found: undefined });
  },
);
