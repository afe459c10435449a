import { z } from 'zod';
import { overlayDesignSchema } from '../settings/overlay-design.ts';

/** The largest sound that is taken, as base64. */
const SOUND_TEXT = 4_300_000;

/**
 * What is heard of the overlay. Sounds of the creator's own answer the design that is in force by
 * then; everything else about sound is set by `design.set`.
 */
export const SOUND_CALLS = {
  /** An Ogg, MP3 or WAV file as base64: copied into the profile. */
  'sound.add': {
    input: z.object({ name: z.string().max(300), data: z.base64().max(SOUND_TEXT) }),
    output: overlayDesignSchema,
  },
  /** Takes it from everything that uses it as well. */
  'sound.remove': { input: z.string().max(40), output: overlayDesignSchema },
  /** Plays a tier's sound where sounds are played; how it went is told in the live state. */
  'sound.try': { input: z.literal([1, 2, 3, 4, 5]), output: z.null() },
} as const;
