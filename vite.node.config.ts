import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** Everything that runs in Node or in Electron's main process: the app, the command line, the measurements. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'out',
    emptyOutDir: false,
    target: 'node20.18',
    minify: false,
    sourcemap: true,
    rollupOptions: {
      input: {
        'main/index': 'main/index.ts',
        'cli/desk': 'main/cli/index.ts',
        'bench/index': 'bench/index.ts',
      },
      external: ['electron', 'libsql', ...builtinModules, /^node:/],
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
  ssr: { noExternal: true, external: ['electron', 'libsql'] },
});
