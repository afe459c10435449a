import { z } from 'zod';

const confirmed = z.boolean().nullable().default(null);

/** What only the creator can know; null = not said yet. */
export const creatorFactsSchema = z.object({
  birthYear: z.int().min(1900).max(2100).nullable().default(null),
  /** The creator confirms to be at least this old. */
  atLeastYears: z.int().min(1).max(120).nullable().default(null),
  giftsOn: confirmed,
  standing: confirmed,
  region: confirmed,
});

export type CreatorFacts = z.infer<typeof creatorFactsSchema>;
