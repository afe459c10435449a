import type { MediaType } from '../settings/design-kinds.ts';

/** What the first bytes of a file may be, in hexadecimal. */
const MAGIC: readonly (readonly [MediaType, RegExp])[] = [
  ['image/png', /^89504e470d0a1a0a/],
  ['image/jpeg', /^ffd8ff/],
  ['image/gif', /^47494638(?:37|39)61/],
  ['image/webp', /^52494646.{8}57454250565038/],
  // EBML whose header names its kind: Matroska looks the same but for that.
  ['video/webm', /^1a45dfa3(?:..){0,60}428284?7765626d/],
];

/** The first so many bytes decide. */
const MAGIC_BYTES = 96;

const ENDINGS: Readonly<Record<MediaType, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'video/webm': 'webm',
};

/** What a file is by its content, whatever it is called; null for everything that is not taken. */
export function mediaTypeOf(bytes: Uint8Array): MediaType | null {
  const start = [...bytes.subarray(0, MAGIC_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return MAGIC.find(([, form]) => form.test(start))?.[0] ?? null;
}

/** The ending that a file of this type gets. */
export function endingOf(type: MediaType): string {
  return ENDINGS[type];
}
