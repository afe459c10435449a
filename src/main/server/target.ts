import { type Passed, passed, refused } from './refusal.ts';

/** A request target in its two parts. The path is compared as it was sent, never decoded. */
export interface Target {
  readonly path: string;
  readonly query: URLSearchParams;
}

const PRINTABLE_ASCII = /^[!-~]+$/;

/**
 * Reads a request target (RFC 9112, origin form only). Whatever two programs could read in two
 * ways is refused rather than repaired.
 */
export function readTarget(raw: string): Passed<Target> {
  if (!isPlain(raw)) return refused(400, 'target-malformed', 'The address is malformed.');
  const mark = raw.indexOf('?');
  const path = mark < 0 ? raw : raw.slice(0, mark);
  return passed({ path, query: new URLSearchParams(mark < 0 ? '' : raw.slice(mark + 1)) });
}

function isPlain(raw: string): boolean {
  if (!raw.startsWith('/') || !PRINTABLE_ASCII.test(raw)) return false;
  if (raw.includes('//') || raw.includes('\\') || raw.includes('#')) return false;
  return hasSoundEscapes(raw);
}

function hasSoundEscapes(raw: string): boolean {
  if (!raw.includes('%')) return true;
  try {
    return !hasControlCharacter(decodeURIComponent(raw));
  } catch {
    return false;
  }
}

function hasControlCharacter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return true;
  }
  return false;
}
