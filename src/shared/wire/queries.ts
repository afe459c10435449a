import { z } from 'zod';
import { API_GROUPINGS, type TotalsQuery } from '../stats/totals.ts';

/** The parameters of a query string, each named once. The key is taken out before. */
export type Parameters = Readonly<Record<string, string>>;

export type ReadQuery<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly sentence: string };

const MAX_PAGE = 1000;
const DEFAULT_PAGE = 100;

/** A whole number written in digits only: no sign, no exponent, no blank. */
function wholeNumber(name: string, min: number, max: number) {
  const sentence = `${name} must be a whole number from ${min} to ${max}`;
  return z
    .string()
    .regex(/^\d{1,16}$/, sentence)
    .transform(Number)
    .refine((value) => value >= min && value <= max, sentence);
}

function day(name: string) {
  return z.iso.date(`${name} must be a day, written YYYY-MM-DD`).nullable().default(null);
}

const sequence = wholeNumber('after', 0, Number.MAX_SAFE_INTEGER);

const giftsQuery = z.strictObject({
  after: sequence.default(0),
  limit: wholeNumber('limit', 1, MAX_PAGE).default(DEFAULT_PAGE),
});

const totalsQuery = z
  .strictObject({
    from: day('from'),
    to: day('to'),
    by: z.enum(API_GROUPINGS, `by must be one of ${API_GROUPINGS.join(', ')}`).default('day'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    message: 'from must not be later than to',
  });

const feedQuery = z.strictObject({ after: sequence.nullable().default(null) });

const noQuery = z.strictObject({});

/** `GET /api/v1/gifts`: entries after a sequence number, oldest first. */
export const readGiftsQuery = reader(giftsQuery);

/** `GET /api/v1/totals`: days of the creator's zone, `to` included. */
export const readTotalsQuery: (parameters: Parameters) => ReadQuery<TotalsQuery> =
  reader(totalsQuery);

/** `WS /api/v1/feed`: where to go on; null for a snapshot. */
export const readFeedQuery = reader(feedQuery);

/** Requests that take no parameter. */
export const readNoQuery = reader(noQuery);

function reader<S extends z.ZodType>(schema: S) {
  return (parameters: Parameters): ReadQuery<z.output<S>> => {
    const read = schema.safeParse(parameters);
    if (read.success) return { ok: true, value: read.data };
    return { ok: false, sentence: sentenceOf(read.error) };
  };
}

/** The first thing that is wrong, in words for a person. */
function sentenceOf(error: z.ZodError): string {
  const issue = error.issues[0];
  if (issue?.code !== 'unrecognized_keys') return `${issue?.message ?? 'not understood'}.`;
  return `unknown parameter: ${(issue.keys[0] ?? '').slice(0, 40)}.`;
}
