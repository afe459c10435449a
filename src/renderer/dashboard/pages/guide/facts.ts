import { coins } from '../../../../shared/amount/coins.ts';
import { exactMoneyText } from '../../../../shared/amount/decimal.ts';
import { type Money, money } from '../../../../shared/amount/money.ts';
import {
  bestValue,
  type CoinPackage,
  packagesOf,
} from '../../../../shared/packages/coin-package.ts';
import { calculateGift } from '../../../../shared/packages/gift-calculation.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { viewerPrice } from '../../../../shared/packages/viewer-price.ts';
import type { RateCard } from '../../../../shared/payout/rate-card.ts';
import { moneyRange, perCoinIn, smallMoneyIn } from '../../format/money.ts';
import { diamondUnits, hundredths, percent, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';

/** The figures that the guide puts into its sentences, ready to be read. */
export interface GuideFacts {
  readonly card: string;
  readonly ratio: string;
  readonly gross: string;
  readonly sharePart: string;
  readonly diamonds100: string;
  readonly share100: string;
  /** Where that may lie; null when the card has one share only. */
  readonly shareRange100: string | null;
  /** These need packages. */
  readonly set: string | null;
  readonly paid100: string | null;
  readonly coinPrice: string | null;
  readonly bestPackage: string | null;
  /** The share of what viewers pay; needs packages in dollars. */
  readonly ofPaid: string | null;
  readonly payout: readonly string[];
}

const HUNDRED = coins(100);

export function guideFacts(card: RateCard, set: PackageSet | null): GuideFacts {
  const packages = packagesOf(set?.packages ?? []);
  const { diamonds, share } = calculateGift(HUNDRED, packages, card);
  return {
    card: card.name,
    ratio: words.guide.ratio(card.diamondsPerCoin.den, card.diamondsPerCoin.num),
    gross: dollars(money(BigInt(card.grossMicros))),
    sharePart: span(card.share, hundredths),
    diamonds100: diamondUnits(diamonds),
    share100: dollars(share.expected),
    shareRange100: share.low === share.high ? null : span(share, dollars),
    ...ofPackages(packages, set, share),
    payout: payoutFacts(card),
  };
}

type OfPackages = Pick<GuideFacts, 'set' | 'paid100' | 'coinPrice' | 'bestPackage' | 'ofPaid'>;

function ofPackages(
  packages: readonly CoinPackage[],
  set: PackageSet | null,
  share: { readonly low: Money; readonly high: Money },
): OfPackages {
  const paid = viewerPrice(packages, HUNDRED);
  const best = bestValue(packages);
  if (set === null || paid === null || best === null) {
    return { set: null, paid100: null, coinPrice: null, bestPackage: null, ofPaid: null };
  }
  const { low, high } = paid;
  const perCoin = (of: Money) => perCoinIn(exactMoneyText(money(of / 100n)), set.currency);
  const part = (amount: bigint, of: bigint) => percent(Number((amount * 10_000n) / of) / 10_000);
  return {
    set: set.name,
    paid100: moneyRange(exactMoneyText(low), exactMoneyText(high), set.currency),
    coinPrice: span(paid, perCoin),
    bestPackage: whole(best.coins),
    ofPaid:
      set.currency === 'USD'
        ? words.guide.range(part(share.low, high), part(share.high, low))
        : null,
  };
}

/** What the card says about being paid; what it does not say is put in general terms, or left out. */
function payoutFacts({ minimumMicros, dailyMaximumMicros, reviewDays, fee }: RateCard): string[] {
  const said = words.guide.payout;
  const amount = (micros: number) => dollars(money(BigInt(micros)));
  const isFree = fee.fixedMicros === 0 && fee.hundredths === 0;
  return [
    minimumMicros === null ? said.minimumUnknown : said.minimum(amount(minimumMicros)),
    ...(dailyMaximumMicros === null ? [] : [said.maximum(amount(dailyMaximumMicros))]),
    ...(reviewDays === null ? [] : [said.review(reviewDays)]),
    isFree ? said.feeUnknown : said.fee(amount(fee.fixedMicros), hundredths(fee.hundredths)),
    said.income,
  ];
}

function dollars(amount: Money): string {
  return smallMoneyIn(exactMoneyText(amount), 'USD');
}

/** One figure where all are the same, otherwise the range. */
function span<T>(of: { readonly low: T; readonly high: T }, say: (value: T) => string): string {
  return words.guide.range(say(of.low), say(of.high));
}
