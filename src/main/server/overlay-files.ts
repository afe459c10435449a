import { readFile } from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import { type BuiltFile, builtFiles } from '../built-files.ts';
import { SAFETY_HEADERS } from './answers.ts';

/** A file of the overlay, held in memory: a flood of requests opens no file. */
export interface OverlayFile {
  readonly body: Buffer;
  readonly type: string;
  /** The build has put a hash of the content into its name: it never changes. */
  readonly hashed: boolean;
}

const HASHED = /^assets\/.+-[\w-]{8,}\.\w+$/;

/**
 * The table of overlay files by their path on the server, read once: what is not in it does not
 * exist, and no request is ever made into a file name. A rebuilt overlay needs a restart.
 * A folder that is missing makes an empty table.
 */
export async function readOverlayFiles(folder: string): Promise<ReadonlyMap<string, OverlayFile>> {
  const files = new Map<string, OverlayFile>();
  for (const { path, name, type } of filesBelow(folder)) {
    const body = await readFile(path);
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

function filesBelow(folder: string): readonly BuiltFile[] {
  try {
    return builtFiles(folder);
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
