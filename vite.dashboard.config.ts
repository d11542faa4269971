import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The head office's pages for a browser; the head office itself serves them. */
export default defineConfig({
  root: 'head-office/dashboard',
  base: '/',
  plugins: [react()],
  build: {
    outDir: '../../out/dashboard',
    emptyOutDir: true,
    target: ['chrome130', 'es2022'],
    chunkSizeWarningLimit: 4_000,
    // An inlined picture or font would be a `data:` address, which the content policy does not take.
    assetsInlineLimit: 0,
  },
});
