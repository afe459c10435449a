import { readdirSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

/** A file of a built page, and what it is. */
export interface BuiltFile {
  readonly path: string;
  /** Below the folder, with slashes: `assets/x.js`. */
  readonly name: string;
  /** The MIME type. */
  readonly type: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.webm': 'video/webm',
  '.mp3': 'audio/mpeg',
  '.wav': 'audio/wav',
};

/** The MIME type that the ending of a name says; null when such files are not served. */
export function typeOfName(name: string): string | null {
  return TYPES[extname(name)] ?? null;
}

/**
 * The files below a folder that may be served: of the known types, and no links.
 * @throws the system's error when there is no such folder
 */
export function builtFiles(folder: string): readonly BuiltFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const type = typeOfName(entry.name);
    if (!entry.isFile() || type === null) return [];
    const path = join(entry.parentPath, entry.name);
    return [{ path, name: relative(folder, path).split(sep).join('/'), type }];
  });
}
