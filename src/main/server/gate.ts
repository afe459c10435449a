import type { IncomingMessage } from 'node:http';
import { type Passed, type Refusal, refusal } from './refusal.ts';
import { readTarget, type Target } from './target.ts';

/** Where the server is to be found; known once it listens. */
export interface Site {
  readonly port: number;
  /** `http://127.0.0.1:PORT`: the only origin that is ours. */
  readonly origin: string;
  /** What a `Host` header may say. */
  readonly hosts: readonly string[];
  /** What the address of a framed overlay page says, see isPreview. */
  readonly previewToken: string;
}

const MAX_HEADERS = 64;

export function siteAt(port: number, previewToken: string): Site {
  return {
    port,
    origin: `http://127.0.0.1:${port}`,
    hosts: [`127.0.0.1:${port}`, `localhost:${port}`],
    previewToken,
  };
}

/**
 * The first part of the gate, the same for requests and for upgrades: is this a sound request from
 * a place that may talk to us? In the order of docs/api.md; nothing is looked up before it has passed.
 */
export function inspect(request: IncomingMessage, site: Site): Passed<Target> {
  const foreign = isPreview(request, site) ? null : foreignProblem(request, site);
  const found = hostProblem(request, site) ?? foreign ?? tooManyHeaders(request);
  if (found !== null) return { ok: false, refusal: found };
  return readTarget(request.url ?? '');
}

/**
 * All values of a header as they came. Node's `headers` hides repetitions, and its `headersDistinct`
 * throws on a header named `__proto__`.
 */
export function headerValues(request: IncomingMessage, name: string): readonly string[] {
  const values: string[] = [];
  const raw = request.rawHeaders;
  for (let index = 0; index + 1 < raw.length; index += 2) {
    if (raw[index]?.toLowerCase() === name) values.push(raw[index + 1] ?? '');
  }
  return values;
}

/** DNS rebinding: a page whose own name leads to 127.0.0.1 sends that name. */
function hostProblem(request: IncomingMessage, site: Site): Refusal | null {
  const [host, ...more] = headerValues(request, 'host');
  if (host === undefined || more.length > 0) {
    return refusal(400, 'host-missing', 'Exactly one Host header is needed.');
  }
  if (site.hosts.includes(host.toLowerCase())) return null;
  return refusal(403, 'host-unknown', 'This server answers to 127.0.0.1 and localhost only.');
}

/** Pages of other sites, local ones on another port included. */
function foreignProblem(request: IncomingMessage, site: Site): Refusal | null {
  const origins = headerValues(request, 'origin');
  const sites = headerValues(request, 'sec-fetch-site');
  const ours =
    origins.length <= 1 &&
    origins.every((origin) => origin === site.origin) &&
    sites.every((value) => value === 'same-origin' || value === 'none');
  return ours ? null : refusal(403, 'origin-foreign', 'Pages of other sites are not served.');
}

/**
 * The dashboard is another site, and shows an overlay page in a frame. It says so by a token that
 * only it has; who may frame the page is said once more in the page's policy. What the page asks
 * for afterwards comes from our own origin.
 */
export function isPreview(request: IncomingMessage, site: Site): boolean {
  const target = request.url ?? '';
  if (request.method !== 'GET' || !target.startsWith('/overlay/')) return false;
  if (headerValues(request, 'origin').length > 0) return false;
  const query = target.split('?')[1] ?? '';
  return new URLSearchParams(query).get('preview') === site.previewToken;
}

function tooManyHeaders(request: IncomingMessage): Refusal | null {
  if (request.rawHeaders.length / 2 <= MAX_HEADERS) return null;
  return refusal(431, 'headers-too-many', `No more than ${MAX_HEADERS} headers are read.`);
}
