import { diamondUnitsOf } from '../amount/decimal.ts';
import type { Withdrawal } from '../payout/withdrawals.ts';
import type { Sums } from '../stats/totals.ts';
import type { CorrectionLine } from './statement.ts';

/** How many diamonds (thousandths) moved in some time, by why. */
export interface Moved {
  readonly gifts: number;
  /** May be negative: what was taken back has been given again. */
  readonly reversed: number;
  readonly carried: number;
  readonly corrections: number;
  readonly requested: number;
  readonly paid: number;
  readonly refused: number;
}

/** What moved at the instants that `isIn` names; `sums` are those of the gifts in that time. */
export function movedIn(
  own: {
    readonly withdrawals: readonly Withdrawal[];
    readonly adjustments: readonly CorrectionLine[];
  },
  sums: Pick<Sums, 'diamonds' | 'reversed'>,
  isIn: (at: number) => boolean,
): Moved {
  const asked = own.withdrawals.filter(({ at }) => isIn(at));
  const answered = own.withdrawals.filter(({ answer }) => answer !== null && isIn(answer.at));
  const adjusted = own.adjustments.filter(({ at }) => isIn(at));
  return {
    gifts: diamondUnitsOf(sums.diamonds),
    reversed: diamondUnitsOf(sums.reversed),
    carried: sum(adjusted.filter(({ kind }) => kind === 'opening')),
    corrections: sum(adjusted.filter(({ kind }) => kind === 'correction')),
    requested: sum(asked),
    paid: sum(answered.filter(({ state }) => state === 'paid')),
    refused: sum(answered.filter(({ state }) => state === 'refused')),
  };
}

export function plus(one: Moved, other: Moved): Moved {
  return {
    gifts: one.gifts + other.gifts,
    reversed: one.reversed + other.reversed,
    carried: one.carried + other.carried,
    corrections: one.corrections + other.corrections,
    requested: one.requested + other.requested,
    paid: one.paid + other.paid,
    refused: one.refused + other.refused,
  };
}

function sum(lines: readonly { readonly diamonds: string }[]): number {
  return lines.reduce((total, { diamonds }) => total + diamondUnitsOf(diamonds), 0);
}
