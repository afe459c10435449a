import { z } from 'zod';
import { GIFTER_SORTS, MOST_GIFTERS } from '../stats/gifter-row.ts';
import { sumsRow } from './sums.ts';

const id = z.string().min(1).max(256);

const gifter = z.object({
  id,
  /** The id where no name is known, or where it was to be forgotten. */
  name: z.string(),
  handle: z.string().nullable(),
  forgotten: z.boolean(),
  gifts: z.int(),
  coins: z.int(),
  diamonds: z.string(),
  reversed: z.string(),
  unpriced: z.int(),
  /** Of the first and the last gift, to a quarter of an hour. */
  firstAt: z.int(),
  lastAt: z.int(),
});

const report = z.object({
  gifter,
  /** The highest first. */
  byGift: z.array(sumsRow).readonly(),
  /** Oldest first; keys are the first days of the months. */
  byMonth: z.array(sumsRow).readonly(),
  /** Oldest first. */
  bySession: z.array(sumsRow).readonly(),
});

/** The people who send gifts. */
export const GIFTER_CALLS = {
  'gifters.list': {
    input: z.object({
      /** A part of a name or handle, or an id; null = everybody. */
      text: z.string().max(200).nullable(),
      sort: z.enum(GIFTER_SORTS),
      limit: z.int().min(1).max(MOST_GIFTERS),
      offset: z.int().min(0),
    }),
    output: z.object({ rows: z.array(gifter).readonly(), total: z.int() }),
  },
  'gifters.one': { input: id, output: report },
  /** Removes name, handle and picture for good; the amounts stay. */
  'gifters.forget': { input: id, output: z.null() },
} as const;

export type GifterReport = z.infer<typeof report>;
export type GifterSums = z.infer<typeof gifter>;
