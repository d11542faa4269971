import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makePageApp } from '../electron/page-folder.ts';
import { runElectron } from '../electron/run-electron.ts';
import { withFolder } from '../lib/copy.ts';
import { projectRoot, withDisplay } from '../lib/electron.ts';

/** Milliseconds that each of the postings takes through RxDB on Dexie with strict durability, in the app's Electron. */
export function measureDexie(postings: readonly object[]): Promise<readonly number[]> {
  return withFolder(async (folder) => {
    await buildPage(folder);
    await makePageApp(folder, '<script src="page.js"></script>');
    await writeFile(join(folder, 'documents.json'), JSON.stringify(postings));
    const { lines } = await withDisplay((env) => runElectron([folder], env));
    return JSON.parse(lines.at(-1) ?? '[]') as readonly number[];
  });
}

/** A bundler has no place in the built program: it is loaded when this one page is wanted. */
async function buildPage(folder: string): Promise<void> {
  const name = 'vite';
  const { build } = (await import(/* @vite-ignore */ name)) as typeof import('vite');
  await build({
    configFile: false,
    root: projectRoot,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'chrome130',
      lib: {
        entry: join(projectRoot, 'bench/rxdb-dexie/page.ts'),
        formats: ['iife'],
        name: 'bench',
        fileName: () => 'page.js',
      },
    },
  });
}
