import { z } from 'zod';
import { fileName, replacedSchema, stamp } from './manifest.ts';

/** The plan of a restore, kept on disk while it is carried out. */
export const planSchema = z.object({
  format: z.literal(1),
  direction: z.enum(['forth', 'back']),
  /** Where the new files wait, and where the old ones go; both inside of the data folder. */
  incoming: z.union([z.literal('restoring/incoming'), z.templateLiteral(['replaced/', stamp])]),
  aside: z.templateLiteral(['replaced/', stamp]),
  moveIn: z.array(fileName),
  moveOut: z.array(fileName),
  /** What is said of the old files. */
  replaced: replacedSchema,
});
export type Plan = z.infer<typeof planSchema>;
