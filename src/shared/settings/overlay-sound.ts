import { z } from 'zod';
import { DEFAULT_SOUND_TIERS } from './default-sound.ts';
import { SOUND_PLACES, SOUND_TYPES, SOUNDS, WORD_MOST, WORDS_MOST } from './design-kinds.ts';

/** Name of a sound of the creator's under /overlay/own/. */
const soundId = z.string().regex(/^[a-f0-9]{16}\.(ogg|mp3|wav)$/);
const percent = z.int().min(0).max(100);

/** What sounds, and how loud; null is silence. */
const choice = z.object({
  sound: z.union([z.enum(SOUNDS), soundId]).nullable(),
  volume: percent.default(100),
});

const giftSound = choice.extend({
  id: z.string().min(1).max(128),
  /** For the list only. */
  name: z.string().max(128).default(''),
});

const speech = z.object({
  on: z.boolean().default(false),
  text: z.string().max(120).default('{name} sent {count} {gift}'),
  volume: percent.default(90),
  /** Percent of the voice's own speed. */
  speed: z.int().min(50).max(200).default(100),
  /** Characters; what is longer is cut at a word. */
  longest: z.int().min(20).max(300).default(120),
  /** Alerts worth less, in coins, are not spoken. */
  least: z.int().min(0).max(1_000_000).default(100),
  perMinute: z.int().min(1).max(30).default(6),
  blocked: z.array(z.string().min(1).max(WORD_MOST)).max(WORDS_MOST).default([]),
});

/** What is heard of the overlay. */
export const soundSchema = z
  .object({
    on: z.boolean().default(true),
    volume: percent.default(70),
    /** The only place that may sound; null takes OBS if it is there, then the window, then any. */
    place: z.enum(SOUND_PLACES).nullable().default(null),
    tiers: z.tuple([choice, choice, choice, choice, choice]).default(() => DEFAULT_SOUND_TIERS),
    gifts: z.array(giftSound).max(100).default([]),
    speech: speech.prefault({}),
  })
  .prefault({});

export const ownSound = z.object({
  id: soundId,
  /** As the creator's file was called. */
  name: z.string().max(120),
  type: z.enum(SOUND_TYPES),
  bytes: z.int().min(1),
});

export type SoundDesign = z.infer<typeof soundSchema>;
export type SoundChoice = z.infer<typeof choice>;
export type SpeechRules = z.infer<typeof speech>;
export type OwnSound = z.infer<typeof ownSound>;
