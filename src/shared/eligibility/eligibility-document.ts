import { z } from 'zod';
import { creatorFactsSchema } from './facts.ts';
import { logEntrySchema, withEntries } from './follower-log.ts';
import { GENERAL_SET, ruleSetSchema } from './rule-set.ts';

/** A day each for more than fifty years. */
const MOST_ENTRIES = 20_000;
const MOST_SETS = 50;

/** All that Carat keeps about eligibility: schema, default and type in one place. */
export const eligibilitySchema = z.object({
  log: z
    .array(logEntrySchema)
    .max(MOST_ENTRIES)
    .default([])
    // Somebody may have put a line into the file by hand.
    .transform((entries) => withEntries([], entries)),
  facts: creatorFactsSchema.prefault({}),
  /** Ids of the rule sets that the creator wants to meet. */
  chosen: z.array(z.string().max(64)).max(MOST_SETS).readonly().default([GENERAL_SET]),
  /** The creator's own sets. */
  own: z.array(ruleSetSchema).max(MOST_SETS).readonly().default([]),
});

export type EligibilityDocument = z.infer<typeof eligibilitySchema>;
