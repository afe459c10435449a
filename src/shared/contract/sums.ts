import { z } from 'zod';

const estimate = z.object({
  currency: z.string(),
  low: z.string(),
  expected: z.string(),
  high: z.string(),
});

/** Sums over some gifts; diamonds and money are decimal texts. */
export const sums = z.object({
  gifts: z.int(),
  coins: z.int(),
  diamonds: z.string(),
  reversed: z.string(),
  estimate,
  unpriced: z.int(),
});

/** One group of totals. */
export const sumsRow = sums.extend({ key: z.string(), name: z.string() });
