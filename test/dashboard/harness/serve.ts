import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { typeOfName } from '../../../src/main/built-files.ts';

/** The policy that app:// has; no inline style, no inline script, no HTML from text. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ');

/** Serves a folder on a free port of this machine, under the strict policy. */
export async function serve(dir: string): Promise<{ origin: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://x').pathname);
    if (path === '/favicon.ico') return void response.writeHead(204).end();
    if (path === '/preview.html') {
      response.setHeader('content-type', 'text/html; charset=utf-8');
      return void response.end('<!doctype html><html lang="en"><title>Stage</title></html>');
    }
    try {
      const body = await readFile(join(dir, path === '/' ? 'index.html' : path));
      response.setHeader('content-type', typeOfName(path) ?? 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', POLICY);
      // Their names change with what is in them; scripts that are kept are compiled once.
      if (path.startsWith('/assets/')) response.setHeader('cache-control', 'max-age=3600');
      response.end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { origin: `http://127.0.0.1:${port}`, close: () => server.close() };
}
