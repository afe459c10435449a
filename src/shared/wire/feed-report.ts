import { z } from 'zod';
import type { FeedReport } from '../live/delta.ts';
import { SOUND_PLACES } from '../settings/design-kinds.ts';

/** Keys of cards are made of up to five ids of 128 characters and their separators. */
const MAX_KEY = 1024;
/** A year at 360 frames a second is more. */
const MOST_FRAMES = 10_000_000_000;

const feedReport = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('hello'),
    page: z.string().regex(/^[a-z0-9-]{1,64}$/),
    place: z.enum(SOUND_PLACES).optional(),
    stage: z.string().min(1).max(64).optional(),
  }),
  z.object({
    type: z.literal('frames'),
    drawn: z.int().min(0).max(MOST_FRAMES),
    dropped: z.int().min(0).max(MOST_FRAMES),
  }),
  z.object({ type: z.literal('shown'), key: z.string().min(1).max(MAX_KEY) }),
  z.object({
    type: z.literal('sound'),
    id: z.string().regex(/^[a-z0-9-]{8,40}$/),
    place: z.enum(SOUND_PLACES),
    ability: z.enum(['ready', 'blocked', 'off']),
    voices: z.int().min(0).max(10_000),
    preview: z.boolean(),
  }),
  z.object({
    type: z.literal('tried'),
    run: z.int(),
    outcome: z.enum(['played', 'blocked', 'muted', 'failed']),
  }),
  z.object({ type: z.literal('snapshot') }),
]);

/** What a client of the feed said, copied field by field; null when it is none of the known reports. */
export function readFeedReport(value: unknown): FeedReport | null {
  const read = feedReport.safeParse(value);
  return read.success ? read.data : null;
}
