import { z } from 'zod';
import { CORRECTION_CAUSES } from '../ledger/facts.ts';
import { HINTS } from '../payout/reconcile.ts';
import { WITHDRAWAL_STATES } from '../payout/withdrawals.ts';
import { dayInput, diamondsInput, moneyInput, noteInput, someDiamonds } from './amounts.ts';
import { rateCardSchema, rateTermsSchema } from './rate-terms.ts';

const seq = z.int().min(1);
/** Diamonds as a decimal text, negative with a minus. */
const diamonds = z.string();

const withdrawal = z.object({
  seq,
  at: z.int(),
  diamonds,
  note: z.string(),
  state: z.enum(WITHDRAWAL_STATES),
  /** What paid or refused it; `received` and `fee` are null for a refusal. */
  answer: z
    .object({
      seq,
      at: z.int(),
      note: z.string(),
      received: moneyInput.nullable(),
      fee: moneyInput.nullable(),
    })
    .nullable(),
});

/** An opening balance or a correction that stands. `diamonds` is what it added, or took with a minus. */
const adjustment = z.object({
  seq,
  kind: z.enum(['opening', 'correction']),
  at: z.int(),
  diamonds,
  note: z.string(),
  /** Why a correction was needed, as it was written down then. */
  explained: z.array(z.string()).readonly(),
});

const view = z.object({
  /** Today in the creator's zone. */
  today: z.iso.date(),
  diamonds: z.object({ available: diamonds, pending: diamonds, withdrawn: diamonds }),
  /** All diamonds that gifts have brought, by rate card, the oldest first. */
  parts: z.array(z.object({ card: z.int(), diamonds })).readonly(),
  cards: z.array(rateCardSchema).readonly(),
  /** Newest first. */
  withdrawals: z.array(withdrawal).readonly(),
  adjustments: z.array(adjustment).readonly(),
  pace: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('known'), diamonds, days: z.int() }),
    z.object({
      kind: z.literal('silent'),
      reason: z.enum(['too-short', 'too-few']),
      missing: z.int(),
    }),
  ]),
});

const reconciliation = z.object({
  available: diamonds,
  /** TikTok's number less the ledger's. */
  difference: diamonds,
  causes: z
    .array(
      z.object({
        cause: z.enum(CORRECTION_CAUSES),
        diamonds: diamonds.nullable(),
        count: z.int(),
      }),
    )
    .readonly(),
  hints: z.array(z.enum(HINTS)).readonly(),
  /** Since when causes were looked for: the last correction; null for ever. */
  since: z.int().nullable(),
});

/** Rate cards, withdrawals and reconciling. What changes something answers with what is then. */
export const PAYOUT_CALLS = {
  'payout.get': { input: z.null(), output: view },
  /** All rate cards there are, by their numbers. */
  'payout.cards': { input: z.null(), output: z.array(rateCardSchema).readonly() },
  /** A card from a date on. What is booked keeps the card that it was booked with. */
  'payout.addCard': { input: rateTermsSchema, output: view },
  'payout.request': {
    input: z.object({ diamonds: someDiamonds, day: dayInput, note: noteInput }),
    output: view,
  },
  /** `of` is the request. `received` is what arrived, after the fee. */
  'payout.paid': {
    input: z.object({
      of: seq,
      day: dayInput,
      received: moneyInput,
      fee: moneyInput,
      note: noteInput,
    }),
    output: view,
  },
  'payout.refused': {
    input: z.object({ of: seq, day: dayInput, note: noteInput }),
    output: view,
  },
  /** Undoes a request, what became of it, a correction or an opening balance. */
  'payout.undo': { input: z.object({ of: seq, note: noteInput }), output: view },
  /** Explains why TikTok shows `shown` diamonds; books nothing. */
  'payout.reconcile': { input: z.object({ shown: diamondsInput }), output: reconciliation },
  /** Books the difference, which must still be what the creator has seen. */
  'payout.correct': {
    input: z.object({
      shown: diamondsInput,
      difference: z.string().regex(/^-?\d{1,15}(\.\d{1,3})?$/),
      /** The sentence for each cause, in the order in which they were answered. */
      sentences: z.array(z.string().max(300)).max(10),
      note: noteInput,
    }),
    output: view,
  },
  /** Diamonds from before the ledger began. */
  'payout.opening': {
    input: z.object({ diamonds: someDiamonds, day: dayInput, note: noteInput }),
    output: view,
  },
} as const;

export type PayoutView = z.infer<typeof view>;
export type ReconcileReport = z.infer<typeof reconciliation>;
