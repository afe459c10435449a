import type { EstimateText } from '../stats/totals.ts';

/*
 * A statement of account, as it is shown, printed and compared. Diamonds and money are decimal
 * texts; diamonds may have a minus. It names no viewer.
 */

/** How the diamonds of one account moved: the opening, each movement with its sign, the closing. */
interface DiamondAccount {
  readonly opening: string;
  readonly closing: string;
}

/** Diamonds that can be withdrawn. `opening + gifts + ... = closing`, each with its own sign. */
interface AvailableAccount extends DiamondAccount {
  readonly gifts: string;
  readonly reversed: string;
  /** Balances that were there before the ledger began. */
  readonly carried: string;
  readonly corrections: string;
  readonly requested: string;
  readonly refused: string;
}

/** Diamonds that were asked for and are not paid yet. */
interface PendingAccount extends DiamondAccount {
  readonly requested: string;
  readonly paid: string;
  readonly refused: string;
}

/** The gifts that were booked under one rate card. */
interface CardLine {
  readonly id: number;
  readonly name: string;
  /** The day from which it is valid: a later card may have the same name. */
  readonly validFrom: string;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: string;
  readonly reversed: string;
  /** What the diamonds may bring under this card, without what was taken back being taken off. */
  readonly estimate: EstimateText;
}

/** A withdrawal that was paid in the period. */
export interface PaymentLine {
  /** Entry of the request. */
  readonly entry: number;
  readonly requestedAt: number;
  readonly paidAt: number;
  readonly diamonds: string;
  readonly currency: string;
  /** `gross = fee + net`, where the fee is in the same currency; what arrived is the net. */
  readonly gross: string;
  readonly fee: string;
  readonly feeCurrency: string;
  readonly net: string;
}

/** A withdrawal that was asked for in the period or before, and is neither paid nor refused in it. */
export interface OpenLine {
  readonly entry: number;
  readonly requestedAt: number;
  readonly diamonds: string;
}

/** A difference that was booked, or a balance that was brought along. Diamonds with their sign. */
export interface CorrectionLine {
  readonly entry: number;
  readonly at: number;
  readonly kind: 'correction' | 'opening';
  readonly diamonds: string;
  readonly note: string;
}

/** Payments of TikTok in one currency. */
export interface PaymentSum {
  readonly currency: string;
  readonly gross: string;
  readonly fees: string;
  readonly net: string;
}

export interface IncomeLine {
  readonly kind: string;
  readonly currency: string;
  readonly amount: string;
}

interface UnpricedLine {
  readonly id: string;
  readonly name: string;
  readonly pieces: number;
}

export interface Statement {
  readonly period: string;
  /** First and last day, in `zone`. */
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  /** Milliseconds since 1970; the last entry that it knows of, and that entry's hash. */
  readonly madeAt: number;
  readonly entry: number;
  readonly hash: string;
  /** Whether its last day is still to come, or is going on. */
  readonly isOpen: boolean;
  readonly available: AvailableAccount;
  readonly pending: PendingAccount;
  readonly gifts: Omit<CardLine, 'id' | 'name' | 'validFrom'>;
  readonly cards: readonly CardLine[];
  /** Gifts that stand in the ledger with no price yet: nothing above contains them. */
  readonly unpriced: readonly UnpricedLine[];
  readonly payments: readonly PaymentLine[];
  readonly paymentSums: readonly PaymentSum[];
  readonly open: readonly OpenLine[];
  readonly corrections: readonly CorrectionLine[];
  readonly income: readonly IncomeLine[];
}
