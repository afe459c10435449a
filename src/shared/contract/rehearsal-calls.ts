import { z } from 'zod';
import { PACES } from '../rehearsal/pace.ts';
import { PACKAGES } from '../rehearsal/wallet.ts';

const coins = z.int().min(0);
const wallet = z.object({ bought: coins, spent: coins, left: coins });

const happening = z.object({
  /** Counts up; newer ones have higher numbers. */
  number: z.int(),
  kind: z.enum(['given', 'refused', 'bought']),
  viewer: z.string(),
  /** null where coins were bought. */
  gift: z.object({ id: z.string(), name: z.string() }).nullable(),
  count: z.int(),
  /** What it took, or what the package holds. */
  coins,
});

const view = z.object({
  /** null while no crowd is there. */
  pace: z.enum(PACES).nullable(),
  viewers: z.array(wallet.extend({ id: z.string(), name: z.string() })).readonly(),
  /** Of all wallets together. */
  total: wallet,
  /** How often somebody gave, and how often somebody had too few coins. */
  given: z.int(),
  refused: z.int(),
  /** What happened last, newest first. */
  newest: z.array(happening).readonly(),
});

const viewer = z.string().max(128);

/**
 * The rehearsal: simulated viewers with wallets, whose gifts are tests. What changes something
 * answers with what is then; what the crowd does is pushed as `rehearsal`.
 */
export const REHEARSAL_CALLS = {
  'rehearsal.get': { input: z.null(), output: view },
  /** A crowd comes, or goes on at another pace. */
  'rehearsal.start': { input: z.object({ pace: z.enum(PACES) }), output: view },
  'rehearsal.stop': { input: z.null(), output: view },
  'rehearsal.buy': {
    input: z.object({ viewer, coins: z.int().refine((size) => PACKAGES.includes(size)) }),
    output: view,
  },
  'rehearsal.give': {
    input: z.object({
      viewer,
      giftId: z.string().max(128),
      count: z.int().min(1).max(10_000),
    }),
    output: view,
  },
} as const;

export type RehearsalView = z.infer<typeof view>;
export type Happening = z.infer<typeof happening>;
