import { resolve } from 'node:path';
import { defineConfig } from 'vite';
import { WIDGET_KINDS } from './src/shared/settings/design-kinds.ts';

const from = (path: string) => resolve(import.meta.dirname, path);

/** Each is a document that says which page it is; the script is one for all. */
const PAGES = ['stage', ...WIDGET_KINDS];

/** The overlay pages: built for Chromium 103, the oldest that a supported OBS embeds. */
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
    rollupOptions: {
      input: Object.fromEntries(
        PAGES.map((page) => [page, from(`src/renderer/overlay/${page}.html`)]),
      ),
    },
  },
});
