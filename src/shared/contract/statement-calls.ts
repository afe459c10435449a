import { z } from 'zod';
import { PERIOD } from '../statement/period.ts';

const at = z.int();
const seq = z.int();
/** Decimal texts; diamonds may have a minus. */
const amount = z.string();
const day = z.iso.date();
const period = z.string().regex(PERIOD);

const estimate = z.object({ currency: z.string(), low: amount, expected: amount, high: amount });
const account = { opening: amount, closing: amount };
const line = {
  gifts: z.int(),
  coins: z.int(),
  diamonds: amount,
  reversed: amount,
  estimate,
};

/** See Statement. */
const statement = z.object({
  period,
  from: day,
  to: day,
  zone: z.string(),
  madeAt: at,
  entry: z.int(),
  hash: z.string(),
  isOpen: z.boolean(),
  available: z.object({
    ...account,
    gifts: amount,
    reversed: amount,
    carried: amount,
    corrections: amount,
    requested: amount,
    refused: amount,
  }),
  pending: z.object({ ...account, requested: amount, paid: amount, refused: amount }),
  gifts: z.object(line),
  cards: z.array(z.object({ id: z.int(), name: z.string(), validFrom: day, ...line })).readonly(),
  unpriced: z.array(z.object({ id: z.string(), name: z.string(), pieces: z.int() })).readonly(),
  payments: z
    .array(
      z.object({
        entry: seq,
        requestedAt: at,
        paidAt: at,
        diamonds: amount,
        currency: z.string(),
        gross: amount,
        fee: amount,
        feeCurrency: z.string(),
        net: amount,
      }),
    )
    .readonly(),
  paymentSums: z
    .array(z.object({ currency: z.string(), gross: amount, fees: amount, net: amount }))
    .readonly(),
  open: z.array(z.object({ entry: seq, requestedAt: at, diamonds: amount })).readonly(),
  corrections: z
    .array(
      z.object({
        entry: seq,
        at,
        kind: z.enum(['correction', 'opening']),
        diamonds: amount,
        note: z.string(),
      }),
    )
    .readonly(),
  income: z.array(z.object({ kind: z.string(), currency: z.string(), amount })).readonly(),
});

/** Statements of months and years. */
export const STATEMENT_CALLS = {
  /** The months (`2026-03`) in which anything happened, and the present one; newest first. */
  'statement.months': { input: z.null(), output: z.array(period).readonly() },
  /** The figures of a month (`2026-03`) or a year (`2026`). */
  'statement.show': { input: period, output: statement },
  /** Asks where, and writes it as a PDF; false when the dialog was closed. */
  'statement.save': {
    input: z.object({
      period,
      /** BCP 47: how numbers and days are written, and which paper is usual there. */
      locale: z.string().max(40),
      /** Whose statement it is; empty for none. */
      name: z.string().trim().max(100),
    }),
    output: z.boolean(),
  },
} as const;

export type StatementReport = z.infer<typeof statement>;
