import { z } from 'zod';
import { sums, sumsRow } from './sums.ts';

const id = z.int().min(1);

const time = z.object({
  id,
  name: z.string().nullable(),
  startedAt: z.int(),
  /** null while it runs. */
  endedAt: z.int().nullable(),
});

const session = sums.extend({
  ...time.shape,
  note: z.string().nullable(),
  gifters: z.int(),
});

const minute = z.object({
  /** Start of the minute. */
  at: z.int(),
  gifts: z.int(),
  coins: z.int(),
  diamonds: z.string(),
});

const report = z.object({
  session,
  before: session.nullable(),
  after: session.nullable(),
  /** Only minutes with gifts. */
  minutes: z.array(minute).readonly(),
  /** The highest first, at most SESSION_ROWS each. */
  byGifter: z.array(sumsRow).readonly(),
  byGift: z.array(sumsRow).readonly(),
});

/** So many gifters and kinds of gifts one session shows. */
export const SESSION_ROWS = 20;

/** LIVE sessions. Splitting and joining them moves no amount: a session is a range of entries. */
export const SESSION_CALLS = {
  /** All there are, the newest first. */
  'sessions.list': { input: z.null(), output: z.array(session).readonly() },
  /** When all of them were: quick, however much there is in them. */
  'sessions.times': { input: z.null(), output: z.array(time).readonly() },
  'sessions.one': { input: id, output: report },
  'sessions.name': {
    input: z.object({
      id,
      name: z.string().trim().max(100).nullable(),
      note: z.string().trim().max(2_000).nullable(),
    }),
    output: z.null(),
  },
  /** Makes two of one; the second begins with the gift of entry `seq`. */
  'sessions.split': { input: z.object({ id, seq: z.int().min(1) }), output: z.null() },
  /** Makes one of a session and the very next one. */
  'sessions.join': { input: z.object({ id, next: id }), output: z.null() },
} as const;

export type SessionReport = z.infer<typeof report>;
export type SessionSums = z.infer<typeof session>;
