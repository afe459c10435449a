import { z } from 'zod';
import { WIDGET_KINDS } from '../settings/design-kinds.ts';
import { overlayDesignSchema } from '../settings/overlay-design.ts';

/** The largest file that is taken, as base64. */
const MEDIA_TEXT = 17_000_000;

/**
 * The look of the overlay. What is in force is told to everybody as `design` of the live state;
 * every call that changes it answers the design that is in force by then.
 */
export const DESIGN_CALLS = {
  /** All but the creator's own files, which have calls of their own. */
  'design.set': { input: overlayDesignSchema, output: overlayDesignSchema },
  /** A picture or video as base64: copied into the profile. */
  'design.addMedia': {
    input: z.object({ name: z.string().max(300), data: z.base64().max(MEDIA_TEXT) }),
    output: overlayDesignSchema,
  },
  /** Takes it from everything that uses it as well. */
  'design.removeMedia': { input: z.string().max(40), output: overlayDesignSchema },
  /** The creator's own style sheet, copied into the profile; null takes it away. */
  'design.setCss': {
    input: z.object({ name: z.string().max(300), text: z.string().max(400_000) }).nullable(),
    output: overlayDesignSchema,
  },
  /** The address of a page for OBS, with the read key: of a whole stage, or of one widget on it. */
  'design.address': {
    input: z.object({
      stage: z.string().max(40),
      widget: z.object({ kind: z.enum(WIDGET_KINDS), id: z.string().max(40) }).nullable(),
    }),
    output: z.string(),
  },
  /** The address of a stage for the frame in the editor: shows samples and reports nothing. */
  'design.preview': { input: z.object({ stage: z.string().max(40) }), output: z.string() },
} as const;
