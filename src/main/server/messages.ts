import { count, type Intricacy, isIntricate } from './intricacy.ts';
import { type Passed, passed, refused } from './refusal.ts';

/** What a body or a socket frame may hold at most. */
export const MAX_MESSAGES = 500;

/** Smaller ones cannot be intricate. */
const SMALL = 12_000;
/** What real messages fill a body with stays well below, also where a decoder has written out every field. */
const MOST_IN_BODY: Intricacy = { containers: 30_000, keys: 90_000 };
const MOST_IN_FRAME: Intricacy = { containers: 12_000, keys: 12_000 };

/** Stands for a message that is too intricate to be parsed: every reader finds it too deep. */
const TOO_DEEP: unknown = JSON.parse(`${'{"too":'.repeat(20)}"deep"${'}'.repeat(20)}`);

type Parsed = { readonly ok: true; readonly value: unknown } | { readonly ok: false };

/** One message or an array of them, out of the bytes of a body. */
export async function readBodyMessages(
  bytes: Buffer,
  myTurn: () => Promise<void>,
): Promise<Passed<readonly unknown[]>> {
  const text = decode(bytes);
  if (text === null) return notUtf8();
  if (bytes.length > SMALL && (await isIntricate(bytes, MOST_IN_BODY, myTurn))) {
    return text.trimStart().startsWith('{') ? passed([TOO_DEEP]) : tooIntricate();
  }
  const parsed = parseJson(text);
  if (!parsed.ok) return notJson();
  const messages: readonly unknown[] = Array.isArray(parsed.value) ? parsed.value : [parsed.value];
  if (messages.length <= MAX_MESSAGES) return passed(messages);
  return refused(413, 'messages-too-many', `Send up to ${MAX_MESSAGES} messages at once.`);
}

/** What a small body says. */
export function readJson(bytes: Buffer): Passed<unknown> {
  const text = decode(bytes);
  if (text === null) return notUtf8();
  const parsed = parseJson(text);
  return parsed.ok ? passed(parsed.value) : notJson();
}

/** One message or an array of them, out of a text frame; its UTF-8 has been checked. */
export function readFrame(bytes: Buffer): Parsed {
  if (bytes.length > SMALL) {
    const { containers, keys } = count(bytes);
    if (containers > MOST_IN_FRAME.containers || keys > MOST_IN_FRAME.keys) {
      return { ok: true, value: TOO_DEEP };
    }
  }
  return parseJson(bytes.toString());
}

function parseJson(text: string): Parsed {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch {
    return { ok: false };
  }
}

/** Strict: nothing is replaced. A byte order mark is left out. */
function decode(bytes: Buffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function notUtf8() {
  return refused(400, 'utf8-invalid', 'The body is not valid UTF-8.');
}

function notJson() {
  return refused(400, 'json-invalid', 'The body is not valid JSON.');
}

function tooIntricate() {
  return refused(413, 'body-too-large', 'The body holds too many objects, arrays or fields.');
}
