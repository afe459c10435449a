import type { SoundType } from '../settings/design-kinds.ts';

/** What the first bytes of a sound may be, in hexadecimal. */
const MAGIC: readonly (readonly [SoundType, RegExp])[] = [
  // An Ogg page whose first packet is Vorbis or Opus: there is video in Ogg as well.
  ['audio/ogg', /^4f676753(?:..){20,80}?(?:01766f72626973|4f70757348656164)/],
  ['audio/wav', /^52494646.{8}57415645/],
  ['audio/mpeg', /^494433/],
  // A frame of layer III without a tag before it; reserved versions, rates and lengths are none.
  ['audio/mpeg', /^ff(?:f[ab23]|e[23])[1-9a-e][0-9ab]/],
];

/** The first so many bytes decide. */
const MAGIC_BYTES = 128;

const ENDINGS: Readonly<Record<SoundType, string>> = {
  'audio/ogg': 'ogg',
  'audio/mpeg': 'mp3',
  'audio/wav': 'wav',
};

/** What sound a file is by its content, whatever it is called; null for everything else. */
export function soundTypeOf(bytes: Uint8Array): SoundType | null {
  const start = [...bytes.subarray(0, MAGIC_BYTES)]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return MAGIC.find(([, form]) => form.test(start))?.[0] ?? null;
}

/** The ending that a sound of this type gets. */
export function soundEnding(type: SoundType): string {
  return ENDINGS[type];
}
