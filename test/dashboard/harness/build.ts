import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const ROOT = resolve(import.meta.dirname, '../../../src/renderer/dashboard');

/** Builds the dashboard as the app's build does, into a folder of its own; answers that folder. */
export async function buildDashboard(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'carat-dashboard-'));
  await build({
    configFile: false,
    logLevel: 'error',
    root: ROOT,
    base: './',
    cacheDir: join(outDir, '.cache'),
    plugins: [react()],
    build: {
      target: 'chrome130',
      outDir: join(outDir, 'page'),
      chunkSizeWarningLimit: 2000,
      rollupOptions: { input: { index: join(ROOT, 'index.html') } },
    },
  });
  return join(outDir, 'page');
}
