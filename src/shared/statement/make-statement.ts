import { diamondUnitsOf, signedDiamondsText } from '../amount/decimal.ts';
import { incomeFrom } from '../income/income.ts';
import type { EntryView } from '../ledger/entry-view.ts';
import type { FactsByKind } from '../ledger/facts.ts';
import type { NamedCard } from '../payout/card-mark.ts';
import { STANDARD_CARD } from '../payout/rate-card.ts';
import { type Withdrawal, withdrawalsFrom } from '../payout/withdrawals.ts';
import type { Sums, TotalsRow } from '../stats/totals.ts';
import { paymentLine, sumPayments, sumsOfIncome } from './money-lines.ts';
import { type Moved, movedIn, plus } from './movements.ts';
import type { CorrectionLine, OpenLine, Statement } from './statement.ts';

/** Everything of a ledger that a statement is made from. */
export interface StatementFacts {
  readonly period: string;
  readonly from: string;
  readonly to: string;
  readonly zone: string;
  readonly madeAt: number;
  /** The instants at which the period begins, and the next one. */
  readonly start: number;
  readonly end: number;
  readonly head: { readonly seq: number; readonly hash: string };
  /** Sums of all gifts before the period, of those in it, and the latter by rate card. */
  readonly before: Pick<Sums, 'diamonds' | 'reversed'>;
  readonly within: Sums;
  readonly byCard: readonly TotalsRow[];
  /** All rate cards there are. */
  readonly cards: readonly NamedCard[];
  /** Gifts of the period by kind, of which some may lack a price. */
  readonly byGift: readonly TotalsRow[];
  /** All entries about withdrawals, corrections, opening balances and other income. */
  readonly entries: readonly EntryView[];
}

/**
 * A statement of a period. What was undone never happened, as on every page. Gifts and what was
 * taken back of them count on their own days, so a month's figures are those of the Earnings page.
 */
export function makeStatement(facts: StatementFacts): Statement {
  const { start, end, entries, within } = facts;
  const withdrawals = withdrawalsFrom(entries).filter(({ state }) => state !== 'undone');
  const adjustments = adjustmentsIn(entries);
  const own = { withdrawals, adjustments };
  const before = movedIn(own, facts.before, (at) => at < start);
  const moved = movedIn(own, within, (at) => at >= start && at < end);
  const inPeriod = (at: number) => at >= start && at < end;
  const payments = withdrawals
    .filter(({ state, answer }) => state === 'paid' && answer !== null && inPeriod(answer.at))
    .map(paymentLine)
    .reverse();
  return {
    period: facts.period,
    from: facts.from,
    to: facts.to,
    zone: facts.zone,
    madeAt: facts.madeAt,
    entry: facts.head.seq,
    hash: facts.head.hash,
    isOpen: facts.madeAt < end,
    ...accounts(before, moved),
    gifts: sumsLine(within),
    cards: facts.byCard.map((row) => ({ ...cardOf(row, facts.cards), ...sumsLine(row) })),
    unpriced: facts.byGift
      .filter(({ unpriced }) => unpriced > 0)
      .map(({ key, name, unpriced }) => ({ id: key, name, pieces: unpriced })),
    payments,
    paymentSums: sumPayments(payments),
    open: withdrawals
      .filter((one) => isOpenAt(one, end))
      .map(openLine)
      .reverse(),
    corrections: adjustments.filter(({ at }) => inPeriod(at)).sort((a, b) => a.at - b.at),
    income: sumsOfIncome(incomeFrom(entries).filter(({ at }) => inPeriod(at))),
  };
}

function accounts(before: Moved, moved: Moved): Pick<Statement, 'available' | 'pending'> {
  const after = plus(before, moved);
  const text = signedDiamondsText;
  return {
    available: {
      opening: text(availableOf(before)),
      gifts: text(moved.gifts),
      reversed: text(-moved.reversed),
      carried: text(moved.carried),
      corrections: text(moved.corrections),
      requested: text(-moved.requested),
      refused: text(moved.refused),
      closing: text(availableOf(after)),
    },
    pending: {
      opening: text(pendingOf(before)),
      requested: text(moved.requested),
      paid: text(-moved.paid),
      refused: text(-moved.refused),
      closing: text(pendingOf(after)),
    },
  };
}

function availableOf(moved: Moved): number {
  const { gifts, reversed, carried, corrections, requested, refused } = moved;
  return gifts - reversed + carried + corrections - requested + refused;
}

function pendingOf({ requested, paid, refused }: Moved): number {
  return requested - paid - refused;
}

function cardOf({ key, name }: TotalsRow, cards: readonly NamedCard[]): NamedCard {
  const id = Number(key);
  const validFrom = cards.find((card) => card.id === id)?.validFrom ?? STANDARD_CARD.validFrom;
  return { id, name, validFrom };
}

function sumsLine({ gifts, coins, diamonds, reversed, estimate }: Sums) {
  return { gifts, coins, diamonds, reversed, estimate };
}

/** Corrections and opening balances that stand, with their sign. */
function adjustmentsIn(entries: readonly EntryView[]): CorrectionLine[] {
  return entries.flatMap(({ kind, undone, seq, at, sign, diamonds, facts }) => {
    if (undone || (kind !== 'correction' && kind !== 'opening')) return [];
    const { note } = facts as FactsByKind['correction'] | FactsByKind['opening'];
    const units = sign * diamondUnitsOf(diamonds);
    return [{ entry: seq, at, kind, diamonds: signedDiamondsText(units), note }];
  });
}

function isOpenAt({ at, answer }: Withdrawal, end: number): boolean {
  return at < end && (answer === null || answer.at >= end);
}

function openLine({ seq, at, diamonds }: Withdrawal): OpenLine {
  return { entry: seq, requestedAt: at, diamonds };
}
