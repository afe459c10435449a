import { useMemo } from 'react';
import type { Coins } from '../../../../shared/amount/coins.ts';
import { diamondsText, exactMoneyText } from '../../../../shared/amount/decimal.ts';
import { packagesOf } from '../../../../shared/packages/coin-package.ts';
import {
  calculateGift,
  type GiftCalculation,
} from '../../../../shared/packages/gift-calculation.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import type { RateCard } from '../../../../shared/payout/rate-card.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { moneyRange, smallMoneyIn } from '../../format/money.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { useRateCard } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';
import type { Question } from './question.ts';
import { ShareCard } from './share-card.tsx';
import { WaysToBuy } from './ways-to-buy.tsx';

const { calculator: said } = words.gifts;

interface CalculatorResultProps {
  readonly coins: Coins;
  readonly question: Question;
  readonly set: PackageSet | null;
}

/** The whole way, one card for each unit, and below them the ways to buy the coins. */
export function CalculatorResult({ coins, question, set }: CalculatorResultProps) {
  const card = useRateCard();
  const sum = useMemo(
    () => calculateGift(coins, packagesOf(set?.packages ?? []), card),
    [coins, set, card],
  );
  return (
    <>
      <div className="calculator-way">
        <CoinsCard coins={coins} question={question} />
        <PaidCard sum={sum} set={set} />
        <DiamondsCard sum={sum} card={card} />
        <ShareCard sum={sum} card={card} set={set} />
      </div>
      {set !== null && <WaysToBuy sum={sum} set={set} />}
    </>
  );
}

function CoinsCard({ coins, question }: Omit<CalculatorResultProps, 'set'>) {
  const { way, gift, count } = question;
  return (
    <Card title={said.coinsTitle}>
      <span className="amount figure" data-testid="calculator-coins">
        {whole(coins)}
      </span>
      {way === 'gift' && gift !== null && (
        <p className="small muted">
          {said.each(count, gift.name, words.common.countCoins(gift.coins))}
        </p>
      )}
    </Card>
  );
}

interface PaidCardProps {
  readonly sum: GiftCalculation;
  readonly set: PackageSet | null;
}

function PaidCard({ sum: { paid }, set }: PaidCardProps) {
  return (
    <Card title={said.paidTitle}>
      {paid === null || set === null ? (
        <p className="muted">{said.noPackages}</p>
      ) : (
        <>
          <span className="amount money title" data-testid="calculator-paid">
            {paid.low === paid.high
              ? smallMoneyIn(exactMoneyText(paid.low), set.currency)
              : moneyRange(exactMoneyText(paid.low), exactMoneyText(paid.high), set.currency)}
          </span>
          <p className="small muted">
            {paid.low === paid.high ? said.paidSame(set.name) : said.paidNote(set.name)}
          </p>
        </>
      )}
    </Card>
  );
}

interface DiamondsCardProps {
  readonly sum: GiftCalculation;
  readonly card: RateCard;
}

function DiamondsCard({ sum: { diamonds }, card: { diamondsPerCoin } }: DiamondsCardProps) {
  return (
    <Card title={said.diamondsTitle}>
      <DiamondAmount
        text={diamondText(diamondsText(diamonds))}
        size="figure"
        testId="calculator-diamonds"
      />
      <p className="small muted">{said.ratio(diamondsPerCoin.den, diamondsPerCoin.num)}</p>
    </Card>
  );
}
