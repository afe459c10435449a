import { z } from 'zod';
import { SOUND_PLACES } from '../settings/design-kinds.ts';

const connectedPage = z.object({
  /** `stage`, `alerts`, `goal` … */
  page: z.string(),
  /** The stage that its address asks for, whether there is one or not; null when it asks for none. */
  stage: z.string().nullable(),
  /** Where it is open; null when it does not say. */
  place: z.enum(SOUND_PLACES).nullable(),
  /** Milliseconds since 1970. */
  since: z.int(),
  /** Alerts that it has shown since then. */
  shown: z.int(),
  last: z.object({ gift: z.string().nullable(), at: z.int() }).nullable(),
  /** Counted while alerts come in; null before the first. */
  frames: z.object({ drawn: z.int(), dropped: z.int() }).nullable(),
});

export const PAGE_CALLS = {
  /** The overlay pages that are connected, at most twenty. */
  'overlay.pages': { input: z.null(), output: z.array(connectedPage) },
} as const;

export type ConnectedPage = z.infer<typeof connectedPage>;
