import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import manifest from './package.json' with { type: 'json' };

/**
 * Built into main, so that a start reads a few files and not some hundred: a third of the work of
 * starting was looking them up. libsql is no JavaScript and stays where it is.
 */
const BUILT_IN = Object.keys(manifest.dependencies).filter((name) => name !== 'libsql');

const from = (path: string) => resolve(import.meta.dirname, path);

/**
 * Targets are written out by hand, so that they do not follow whichever Electron is installed:
 * the same build runs on the current Electron and on the oldest runtime we support (33).
 * The overlay page has its own configuration, because OBS embeds an older Chromium.
 */
export default defineConfig({
  main: {
    build: {
      target: 'node20',
      outDir: 'out/main',
      sourcemap: true,
      externalizeDeps: { exclude: BUILT_IN },
      rollupOptions: {
        input: {
          index: from('src/main/index.ts'),
          headless: from('src/main/headless.ts'),
          'ledger-thread': from('src/main/ledger/thread.ts'),
          'ledger-check': from('src/main/ledger/check-thread.ts'),
          'demo-history': from('src/main/demo-history.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  },
  preload: {
    build: {
      target: 'node20',
      outDir: 'out/preload',
      rollupOptions: {
        input: { index: from('src/preload/index.ts') },
        // A sandboxed preload must be CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: from('src/renderer/dashboard'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: from('out/dashboard'),
      emptyOutDir: true,
      rollupOptions: { input: { index: from('src/renderer/dashboard/index.html') } },
    },
  },
});
