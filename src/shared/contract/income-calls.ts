import { z } from 'zod';
import { INCOME_KINDS } from '../ledger/facts.ts';
import { dayInput, isMore, moneyInput, noteInput } from './amounts.ts';

const kind = z.enum(INCOME_KINDS);

const view = z.object({
  /** Newest first, with those that were undone. `day` is in the creator's zone. */
  entries: z
    .array(
      z.object({
        seq: z.int(),
        day: z.iso.date(),
        kind,
        amount: moneyInput,
        note: z.string(),
        undone: z.boolean(),
      }),
    )
    .readonly(),
  /** What stands, by month (its first day), currency and kind, the newest month first. */
  sums: z.array(z.object({ month: z.iso.date(), kind, amount: moneyInput })).readonly(),
});

/** Income beside the gifts: money, never diamonds. What changes something answers with what is then. */
export const INCOME_CALLS = {
  'income.get': { input: z.null(), output: view },
  'income.add': {
    input: z.object({
      kind,
      day: dayInput,
      amount: moneyInput.refine(({ amount }) => isMore(amount), { path: ['amount'] }),
      note: noteInput,
    }),
    output: view,
  },
  'income.undo': { input: z.object({ of: z.int().min(1) }), output: view },
} as const;

export type IncomeView = z.infer<typeof view>;
