import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { WIDGET_KINDS } from './src/shared/settings/design-kinds.ts';

const from = (path: string) => resolve(import.meta.dirname, path);

const PAGES = ['stage', ...WIDGET_KINDS];
const TEMPLATE = 'page.html';

/** The overlay pages: built for Chromium 103, the oldest that a supported OBS embeds. */
export default defineConfig({
  root: from('src/renderer/overlay'),
  // The local server serves the pages under /overlay/.
  base: '/overlay/',
  plugins: [onePageEach()],
  build: {
    target: 'chrome103',
    outDir: from('out/overlay'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    rollupOptions: { input: from(`src/renderer/overlay/${TEMPLATE}`) },
  },
});

/** Makes of the built template a document for each page, which says what it is; the script is one for all. */
function onePageEach(): Plugin {
  return {
    name: 'one-page-each',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const built = bundle[TEMPLATE];
      if (built?.type !== 'asset') throw new Error(`${TEMPLATE} was not built`);
      delete bundle[TEMPLATE];
      for (const page of PAGES) {
        const source = String(built.source).replaceAll('PAGE', page);
        this.emitFile({ type: 'asset', fileName: `${page}.html`, source });
      }
    },
  };
}
