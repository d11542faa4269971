import { existsSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

const entries = {
  'main/index': 'main/index.ts',
  'main/roster-worker': 'main/import/roster-worker.ts',
  'cli/desk': 'main/cli/desk.ts',
  'head-office/main': 'head-office/main.ts',
  'bench/bench': 'bench/bench.ts',
  'bench/trials': 'bench/trials.ts',
  'bench/couch-server': 'bench/first-sync/couch-server.ts',
  'bench/push-load': 'bench/head-office/push-load.ts',
  'bench/sync-desk': 'bench/sync/desk-process.ts',
};

/** Packages with files of their own (workers, WebAssembly, pages) stay where npm put them; only the head office uses them. */
const headOfficePackages = [
  /^fastify/,
  /^@fastify\//,
  /^pino/,
  /^pg($|\/)/,
  /^@electric-sql\//,
  'postgrator',
  'prom-client',
  'selfsigned',
];

/** Everything that runs in Node or in Electron's main process: the app, the command line, the measurements. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out',
    emptyOutDir: false,
    target: 'node20.18',
    minify: false,
    sourcemap: true,
    reportCompressedSize: false,
    rollupOptions: {
      input: Object.fromEntries(Object.entries(entries).filter(([, file]) => existsSync(file))),
      external: ['electron', 'libsql', ...builtinModules, /^node:/, ...headOfficePackages],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'libsql'] },
});
