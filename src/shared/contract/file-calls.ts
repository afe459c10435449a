import { z } from 'zod';
import { TABLE_KINDS } from '../export/table-file.ts';

/** The largest picture that is taken, as base64. */
const PICTURE_TEXT = 40_000_000;
/** The largest table that is taken as one text. */
const TABLE_TEXT = 50_000_000;

/** Files that the creator saves where the system's dialog says. */
export const FILE_CALLS = {
  /**
   * Asks where, and writes the file whole or not at all. Answers whether it was saved: false when
   * the creator closed the dialog. `suggestion` is a name without its ending.
   */
  'files.save': {
    input: z.object({
      suggestion: z.string().min(1).max(200),
      content: z.discriminatedUnion('kind', [
        z.object({ kind: z.enum(TABLE_KINDS), text: z.string().max(TABLE_TEXT) }),
        z.object({ kind: z.literal('png'), base64: z.base64().max(PICTURE_TEXT) }),
      ]),
    }),
    output: z.boolean(),
  },
} as const;
