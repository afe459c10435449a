import { z } from 'zod';
import type { RateTerms } from '../ledger/rate-terms.ts';
import { dayInput } from './amounts.ts';

const part = z.int().min(1).max(1_000);
const share = z.int().min(0).max(10_000);
const micros = z.int().min(1).max(1_000_000_000_000);

/** What a rate card may say. Integers in the smallest units, see RateTerms. */
export const rateTermsSchema = z.object({
  name: z.string().trim().min(1).max(60),
  validFrom: dayInput,
  diamondsPerCoin: z.object({ num: part, den: part }),
  grossMicros: z.int().min(1).max(1_000_000_000),
  share: z
    .object({ low: share, expected: share, high: share })
    .refine(({ low, expected, high }) => low <= expected && expected <= high && high > 0),
  minimumMicros: micros.nullable(),
  dailyMaximumMicros: micros.nullable(),
  fee: z.object({ fixedMicros: micros.or(z.literal(0)), hundredths: share }),
  reviewDays: z.int().min(0).max(365).nullable(),
}) satisfies z.ZodType<RateTerms>;

export const rateCardSchema = rateTermsSchema.extend({ id: z.int() });
