import type { AddressState } from './obs-facts.ts';

/** Where our overlay is now. */
export interface OurAddress {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  readonly key: string;
}

interface Parts {
  readonly port: string;
  readonly page: string;
  /** With its question mark; empty for none. */
  readonly query: string;
  readonly key: string | null;
}

/** An overlay page of a Carat on the same computer, whatever its port and key. */
const OURS =
  /^http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):(\d{1,5})\/overlay\/([a-z-]{1,40})(\?[^#]*)?(?:#(.*))?$/i;

/** What a browser source's address is to us; null when it is no page of ours. */
export function readOverlayAddress(
  text: string,
  ours: OurAddress,
): { readonly page: string; readonly query: string; readonly state: AddressState } | null {
  const parts = partsOf(text);
  return parts && { page: parts.page, query: parts.query, state: stateOf(parts, ours) };
}

/** The same page at the address that holds now: path and query stay, port and key are ours. */
export function renewedAddress(text: string, { origin, key }: OurAddress): string | null {
  const parts = partsOf(text);
  return parts && `${origin}/overlay/${parts.page}${parts.query}#key=${key}`;
}

function stateOf({ port, key }: Parts, ours: OurAddress): AddressState {
  if (!ours.origin.endsWith(`:${port}`)) return 'other-port';
  if (key === null) return 'no-key';
  return key === ours.key ? 'current' : 'old-key';
}

function partsOf(text: string): Parts | null {
  const [, port, page, query = '', fragment = ''] = OURS.exec(text.trim()) ?? [];
  if (port === undefined || page === undefined) return null;
  return { port, page, query, key: /^(?:.*&)?key=([^&]+)/.exec(fragment)?.[1] ?? null };
}
