import { type Passed, passed, refused } from './refusal.ts';

/** What a body or a socket frame may hold at most. */
export const MAX_MESSAGES = 500;

/**
 * Objects and arrays in one body. 500 real messages have some 10,000; a body of nothing but brackets
 * has a million, and parsing it would keep everybody else waiting.
 */
const MAX_CONTAINERS = 100_000;
/** Bodies beyond this are counted through before they are parsed. */
const SMALL_BODY = 64 * 1024;

const OPEN_BRACE = 0x7b;
const OPEN_BRACKET = 0x5b;

/** One message or an array of them, out of the bytes of a body. */
export function readMessages(bytes: Buffer): Passed<readonly unknown[]> {
  const text = decode(bytes);
  if (text === null) return refused(400, 'utf8-invalid', 'The body is not valid UTF-8.');
  if (bytes.length > SMALL_BODY && countContainers(bytes) > MAX_CONTAINERS) {
    return refused(413, 'body-too-large', 'The body holds too many objects and arrays.');
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return refused(400, 'json-invalid', 'The body is not valid JSON.');
  const messages: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  if (messages.length > MAX_MESSAGES) {
    return refused(413, 'messages-too-many', `Send up to ${MAX_MESSAGES} messages at once.`);
  }
  return passed(messages);
}

export function parseJson(text: string): { ok: true; value: unknown } | { ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Brackets in texts count as well: this is an upper bound, and generous. */
function countContainers(bytes: Buffer): number {
  let count = 0;
  for (const byte of bytes) {
    if (byte === OPEN_BRACE || byte === OPEN_BRACKET) count += 1;
  }
  return count;
}
