import { expect, it } from 'vitest';
import { mediaTypeOf } from '../../../src/shared/overlay/media-type.ts';

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...part].map((sign) => sign.charCodeAt(0)) : part,
    ),
  );
const EBML = [0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x86, 0x81, 1];

it.each([
  ['image/png', bytes([0x89], 'PNG\r\n', [0x1a], '\nmore')],
  ['image/jpeg', bytes([0xff, 0xd8, 0xff, 0xe0])],
  ['image/gif', bytes('GIF89a')],
  ['image/webp', bytes('RIFF', [1, 2, 3, 4], 'WEBPVP8X')],
  ['video/webm', bytes(EBML, [0x42, 0x82, 0x84], 'webm')],
])('%s is known by its first bytes', (type, file) => {
  expect(mediaTypeOf(file)).toBe(type);
});

it.each([
  ['an SVG, which is a document', bytes('<svg xmlns="http://www.w3.org/2000/svg"/>')],
  ['a page', bytes('<!doctype html>')],
  ['an MP4', bytes([0, 0, 0, 24], 'ftypisom')],
  ['a Matroska that is no WebM', bytes(EBML, [0x42, 0x82, 0x88], 'matroska')],
  ['sound in a RIFF', bytes('RIFF', [1, 2, 3, 4], 'WAVEfmt ')],
  ['a program', bytes([0x7f], 'ELF')],
  ['nothing', bytes()],
])('%s is not taken', (_, file) => {
  expect(mediaTypeOf(file)).toBeNull();
});
