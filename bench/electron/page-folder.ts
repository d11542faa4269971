import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { projectRoot } from '../lib/electron.ts';

/** Makes a folder an Electron app of one page. */
export async function makePageApp(folder: string, html: string): Promise<void> {
  await copyFile(join(projectRoot, 'bench/electron/page-app.cjs'), join(folder, 'main.cjs'));
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'qiantai-bench', main: 'main.cjs' }));
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>bench</title>${html}`,
  );
}
