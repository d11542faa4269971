import { mkdtemp } from 'node:fs/promises';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';

/** The reading thread's program, built as the app builds it: a thread cannot start from the sources. */
export async function builtWorker(): Promise<URL> {
  const outDir = await mkdtemp(join(tmpdir(), 'qiantai-worker-'));
  await build({
    configFile: false,
    logLevel: 'silent',
    build: {
      ssr: true,
      outDir,
      minify: false,
      rollupOptions: {
        input: join(import.meta.dirname, 'roster-worker.ts'),
        external: [...builtinModules, /^node:/],
        output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' },
      },
    },
    ssr: { noExternal: true },
  });
  return pathToFileURL(join(outDir, 'roster-worker.mjs'));
}
