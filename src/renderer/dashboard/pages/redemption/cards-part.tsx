import type { PayoutView } from '../../../../shared/contract/payout-calls.ts';
import { cardOn, type RateCard } from '../../../../shared/payout/rate-card.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { dayMedium } from '../../format/dates.ts';
import { smallMoneyIn } from '../../format/money.ts';
import { hundredths } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import { dollarsOf } from './figures.ts';
import './redemption.css';

const { rates: said } = words.redemption;

interface CardsPartProps {
  readonly view: PayoutView;
  readonly onAdd: () => void;
}

/** All rate cards, the newest first; those that were replaced stay in sight. */
export function CardsPart({ view: { cards, today }, onAdd }: CardsPartProps) {
  const newestFirst = cards.toSorted((one, other) =>
    one.validFrom === other.validFrom
      ? other.id - one.id
      : one.validFrom < other.validFrom
        ? 1
        : -1,
  );
  return (
    <>
      <div className="cards-head">
        <p className="muted">{said.body}</p>
        <Button kind="main" icon="plus" onPress={onAdd}>
          {said.add}
        </Button>
      </div>
      <div className="rate-cards">
        {newestFirst.map((card) => (
          <RateCardFacts key={card.id} card={card} cards={cards} today={today} />
        ))}
      </div>
    </>
  );
}

interface FactsProps {
  readonly card: RateCard;
  readonly cards: readonly RateCard[];
  readonly today: string;
}

function RateCardFacts({ card, cards, today }: FactsProps) {
  const state = stateOf(card, cards, today);
  return (
    <Card
      title={card.name}
      className={`rate-card ${state.kind}`}
      aside={<span className="rate-card-state small">{state.text}</span>}
    >
      <dl className="card-facts">
        <Fact name={words.redemption.editor.from} value={fromWords(card)} />
        <Fact
          name={said.coins}
          value={said.ratio(card.diamondsPerCoin.den, card.diamondsPerCoin.num)}
        />
        <Fact name={said.gross} value={smallMoneyIn(microsText(card.grossMicros), 'USD')} />
        <Fact name={said.share} value={shareWords(card)} />
        <Fact
          name={said.minimum}
          value={card.minimumMicros === null ? said.notKnown : dollarsOf(card.minimumMicros)}
        />
        <Fact
          name={said.maximum}
          value={
            card.dailyMaximumMicros === null ? said.notChecked : dollarsOf(card.dailyMaximumMicros)
          }
        />
        <Fact name={said.fee} value={feeWords(card)} />
        <Fact
          name={said.review}
          value={card.reviewDays === null ? said.notKnown : said.days(card.reviewDays)}
        />
      </dl>
    </Card>
  );
}

function Fact({ name, value }: { readonly name: string; readonly value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

/** A card is in force until the next one begins; of two that begin together the later one counts. */
function stateOf(card: RateCard, cards: readonly RateCard[], today: string) {
  if (cardOn(today, cards).id === card.id) {
    return { kind: 'current' as const, text: said.current };
  }
  if (card.validFrom > today) {
    return { kind: 'future' as const, text: said.future(dayMedium(card.validFrom)) };
  }
  const next = cards
    .filter(
      ({ id, validFrom }) =>
        validFrom > card.validFrom || (validFrom === card.validFrom && id > card.id),
    )
    .map(({ validFrom }) => validFrom)
    .sort()[0];
  return { kind: 'replaced' as const, text: said.replaced(dayMedium(next ?? card.validFrom)) };
}

function fromWords({ validFrom }: RateCard): string {
  return validFrom === '1970-01-01' ? said.always : dayMedium(validFrom);
}

function shareWords({ share: { low, expected, high } }: RateCard): string {
  if (low === high) return hundredths(expected);
  return said.spread(hundredths(low), hundredths(expected), hundredths(high));
}

function feeWords({ fee: { fixedMicros, hundredths: part } }: RateCard): string {
  if (fixedMicros === 0 && part === 0) return said.none;
  if (part === 0) return dollarsOf(fixedMicros);
  if (fixedMicros === 0) return hundredths(part);
  return said.feeBoth(dollarsOf(fixedMicros), hundredths(part));
}

function microsText(micros: number): string {
  return `${Math.floor(micros / 1e6)}.${String(micros % 1e6).padStart(6, '0')}`;
}
