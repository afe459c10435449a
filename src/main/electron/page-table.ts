import { readdirSync } from 'node:fs';
import { extname, join } from 'node:path';

/** A file that may be served, and what it is. */
export interface PageFile {
  readonly path: string;
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

/**
 * Lists the files below a folder by the address they are served at (`/assets/x.js`). A request is
 * looked up here and nowhere else, so no request can name a file that is not in the list.
 */
export function listPages(folder: string): ReadonlyMap<string, PageFile> {
  const table = new Map<string, PageFile>();
  addFolder(table, folder, '');
  return table;
}

function addFolder(table: Map<string, PageFile>, folder: string, address: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const here = `${address}/${encodeURIComponent(entry.name)}`;
    const type = TYPES[extname(entry.name)];
    if (entry.isDirectory()) addFolder(table, path, here);
    else if (entry.isFile() && type !== undefined) table.set(here, { path, type });
  }
}
