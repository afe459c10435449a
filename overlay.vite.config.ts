import { resolve } from 'node:path';
import { defineConfig } from 'vite';

const from = (path: string) => resolve(import.meta.dirname, path);

/** The overlay page: built for Chromium 103, the oldest that a supported OBS embeds. */
export default defineConfig({
  root: from('src/renderer/overlay'),
  // The local server serves the pages under /overlay/.
  base: '/overlay/',
  build: {
    target: 'chrome103',
    outDir: from('out/overlay'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: { input: { alerts: from('src/renderer/overlay/alerts.html') } },
  },
});
