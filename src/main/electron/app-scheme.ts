import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import type { BuiltFile } from '../built-files.ts';
import { listPages } from './page-table.ts';
import { APP_HOST, APP_SCHEME } from './trusted-sender.ts';

/**
 * Nothing from anywhere but the app itself, no inline script or style, no way out; in frames the
 * overlay's own pages, for the editor of stages.
 */
function policy(overlayOrigin: string | null): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    `frame-src ${overlayOrigin ?? "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ].join('; ');
}

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cache-control': 'no-store',
};

/** Gives `app://` an origin and the rights of https; must run before `ready`. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: APP_SCHEME, privileges: { standard: true, secure: true } },
  ]);
}

/**
 * Serves the built dashboard at `app://dashboard/`.
 * @param overlayOrigin the local server's, whose pages it may frame; null while there is none
 */
export function serveDashboard(folder: string, overlayOrigin: string | null): void {
  const table = listPages(folder);
  const headers = { ...HEADERS, 'content-security-policy': policy(overlayOrigin) };
  protocol.handle(APP_SCHEME, (request) => {
    const { host, pathname } = new URL(request.url);
    const page = host === APP_HOST && request.method === 'GET' ? table.get(pathname) : undefined;
    return page === undefined ? new Response(null, { status: 404 }) : answer(page, headers);
  });
}

async function answer(page: BuiltFile, headers: Record<string, string>): Promise<Response> {
  const body = await readFile(page.path);
  return new Response(body, { headers: { ...headers, 'content-type': page.type } });
}
