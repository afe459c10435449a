import { diamondsText, signedDiamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import { ACCOUNTS } from '../../shared/ledger/account.ts';
import { type DiamondsUnderCard, remaining } from '../../shared/payout/estimate.ts';
import type { RateCard } from '../../shared/payout/rate-card.ts';
import type { Balance } from '../../shared/wire/result.ts';
import type { OpenLedger } from './open-ledger.ts';
import { estimateText } from './sum-words.ts';
import { TOGETHER } from './sums/groupings.ts';
import { emptyTally, scan, select } from './sums/scan.ts';
import { EVERY_ROW } from './sums/selection.ts';

/** Where the diamonds are, and what those that are available may bring. */
export function balance(ledger: OpenLedger, cards: readonly RateCard[]): Balance {
  const { accounts } = ledger;
  const available = accounts.balance(ACCOUNTS.available);
  const held = (account: Parameters<typeof accounts.balance>[0]) =>
    diamondsText(diamonds(accounts.balance(account)));
  return {
    diamonds: {
      // Whatever came in: gifts, the opening balance, and what corrections found.
      earned: signedDiamondsText(
        available +
          accounts.balance(ACCOUNTS.pending) +
          accounts.balance(ACCOUNTS.withdrawn) +
          accounts.balance(ACCOUNTS.reversed),
      ),
      reversed: held(ACCOUNTS.reversed),
      withdrawn: held(ACCOUNTS.withdrawn),
      pending: held(ACCOUNTS.pending),
      available: signedDiamondsText(available),
    },
    estimate: estimateText(remaining(diamondsByCard(ledger, cards), Math.max(0, available)), cards),
  };
}

/** Diamonds that gifts have brought under each card, the card that began first first. */
export function diamondsByCard(
  { sums }: OpenLedger,
  cards: readonly RateCard[],
): readonly DiamondsUnderCard[] {
  const [all = emptyTally()] = scan(select(sums.parts({}), EVERY_ROW), TOGETHER);
  const parts: DiamondsUnderCard[] = [];
  all.cards.forEach((sum, card) => {
    parts.push({ card, diamonds: sum });
  });
  const begins = (id: number) => cards.find((card) => card.id === id)?.validFrom ?? '';
  return parts.sort((a, b) => (begins(a.card) < begins(b.card) ? -1 : 1));
}
