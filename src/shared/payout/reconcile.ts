import type { CORRECTION_CAUSES } from '../ledger/facts.ts';

/** What the ledger knows that may make TikTok's number another one. Diamonds in thousandths. */
export interface ReconcileFacts {
  readonly available: number;
  /** Pieces of gifts that have no price yet. */
  readonly unpriced: number;
  /** Times without a source during a LIVE, since the last correction. */
  readonly gaps: number;
  /** Diamonds that were reversed since the last correction. */
  readonly reversed: number;
  /** Diamonds of gifts from before the last correction that got their price after it. */
  readonly valued: number;
  /** Each withdrawal that is still under review. */
  readonly pending: readonly number[];
}

/** A part of the difference. `diamonds` is null where it can't be told how much. */
interface Cause {
  readonly cause: (typeof CORRECTION_CAUSES)[number];
  readonly diamonds: number | null;
  /** Pieces without a price, or gaps; 0 where there is nothing to count. */
  readonly count: number;
}

/** Something better than a correction that the creator may want to look at first. */
export const HINTS = [
  /** The difference is exactly a pending withdrawal: it was refused, or was never asked for. */
  'pending-back',
  /** TikTok shows fewer: a withdrawal that was not entered, or a refund. */
  'not-entered',
  /** TikTok's number is half of the ledger's: the app counts two coins to a diamond. */
  'half',
] as const;

export interface Reconciliation {
  /** TikTok's number less the ledger's. */
  readonly difference: number;
  /** What is known adds up to no more than the difference; the rest is `unknown`. */
  readonly causes: readonly Cause[];
  readonly hints: readonly (typeof HINTS)[number][];
}

/** Explains as far as it can be why TikTok shows another number (thousandths) than the ledger. */
export function reconcile(shown: number, facts: ReconcileFacts): Reconciliation {
  const difference = shown - facts.available;
  if (difference === 0) return { difference, causes: [], hints: [] };
  const causes =
    difference > 0 ? causesOfMore(difference, facts) : causesOfFewer(-difference, facts);
  const isOpen = causes.some(({ cause }) => cause === 'unknown');
  return { difference, causes, hints: hintsFor(shown, difference, isOpen, facts) };
}

/** The last correction has booked what those gifts were worth: with their price they count twice. */
function causesOfFewer(missing: number, { valued }: ReconcileFacts): Cause[] {
  const twice = Math.min(valued, missing);
  const causes: Cause[] = twice > 0 ? [{ cause: 'valued', diamonds: twice, count: 0 }] : [];
  return missing > twice ? [...causes, unknown(missing - twice)] : causes;
}

/**
 * What the ledger has missed makes TikTok's number larger; what it has taken back may not have been
 * taken back there.
 */
function causesOfMore(difference: number, { unpriced, gaps, reversed }: ReconcileFacts): Cause[] {
  const causes: Cause[] = [];
  const kept = Math.min(reversed, difference);
  if (kept > 0) causes.push({ cause: 'reversal', diamonds: kept, count: 0 });
  const rest = difference - kept;
  if (rest === 0) return causes;
  if (unpriced > 0) causes.push({ cause: 'unpriced', diamonds: null, count: unpriced });
  if (gaps > 0) causes.push({ cause: 'gap', diamonds: null, count: gaps });
  return [...causes, unknown(rest)];
}

function unknown(diamonds: number): Cause {
  return { cause: 'unknown', diamonds, count: 0 };
}

function hintsFor(shown: number, difference: number, isOpen: boolean, facts: ReconcileFacts) {
  const hints: (typeof HINTS)[number][] = [];
  if (facts.pending.includes(difference)) hints.push('pending-back');
  if (shown > 0 && Math.abs(facts.available - 2 * shown) < 1_000) hints.push('half');
  else if (difference < 0 && isOpen) hints.push('not-entered');
  return hints;
}
