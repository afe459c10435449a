import { readdir, readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { SAFETY_HEADERS } from './answers.ts';

/** A file of the overlay, held in memory: a flood of requests opens no file. */
export interface OverlayFile {
  readonly body: Buffer;
  readonly type: string;
  /** The build has put a hash of the content into its name: it never changes. */
  readonly hashed: boolean;
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

const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;

/**
 * The table of overlay files by their path on the server, read once: what is not in it does not
 * exist, and no request is ever made into a file name. A rebuilt overlay needs a restart.
 * A folder that is missing makes an empty table.
 */
export async function readOverlayFiles(folder: string): Promise<ReadonlyMap<string, OverlayFile>> {
  const files = new Map<string, OverlayFile>();
  for (const name of await fileNames(folder)) {
    const body = await readFile(join(folder, name));
    const type = TYPES[extname(name)] ?? 'application/octet-stream';
    files.set(pathOf(name), { body, type, hashed: HASHED.test(name) });
  }
  return files;
}

/** The only page outside that may show one of ours in a frame: the dashboard. */
const DASHBOARD = 'app://dashboard';

/** @param framed the dashboard asks, for its frame */
export function answerFile(
  response: ServerResponse,
  file: OverlayFile,
  port: number,
  framed: boolean,
): void {
  response.writeHead(200, {
    ...SAFETY_HEADERS,
    'Content-Type': file.type,
    'Content-Length': file.body.length,
    'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-store',
    'Content-Security-Policy': pagePolicy(port, framed),
  });
  response.end(file.body);
}

async function fileNames(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
      .map((name) => name.split(sep).join('/'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** `alerts.html` is the page `/overlay/alerts`; everything else keeps its name. */
function pathOf(name: string): string {
  return `/overlay/${name.endsWith('.html') ? name.slice(0, -'.html'.length) : name}`;
}

/**
 * What an overlay page may do: load its own files and talk to this server. The socket's address is
 * written out because older Chromium versions do not count ws: as 'self'.
 */
function pagePolicy(port: number, framed: boolean): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "media-src 'self'",
    `connect-src 'self' ws://127.0.0.1:${port}`,
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${framed ? DASHBOARD : "'none'"}`,
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}
