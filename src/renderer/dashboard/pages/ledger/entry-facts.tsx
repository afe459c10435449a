import type { ReactNode } from 'react';
import { diamondsText, exactMoneyText } from '../../../../shared/amount/decimal.ts';
import { diamonds } from '../../../../shared/amount/diamonds.ts';
import { money } from '../../../../shared/amount/money.ts';
import type { EntryView } from '../../../../shared/ledger/entry-view.ts';
import { cardName } from '../../format/card-names.ts';
import { dayMedium, moment } from '../../format/dates.ts';
import { smallMoneyIn } from '../../format/money.ts';
import { diamondText, percent, whole } from '../../format/numbers.ts';
import { routeTo } from '../../router/route.ts';
import { useZone } from '../../state/info.ts';
import { useRateCards } from '../../state/rate-card.ts';
import { words } from '../../words/words.ts';
import { factsOf, moneyWords } from './entry-words.ts';
import { type Filters, ledgerAddress } from './filters.ts';

const { panel: said } = words.ledger;

interface EntryFactsProps {
  readonly entry: EntryView;
  /** The name of its rate card. */
  readonly card: string;
  readonly filters: Filters;
}

/** Where an entry came from, and all that is written in it. */
export function EntryFacts({ entry, card, filters }: EntryFactsProps) {
  const cards = useRateCards();
  const own = cards.find(({ id }) => id === entry.card);
  const zone = useZone();
  const { gift, from, session, source } = entry;
  return (
    <dl className="entry-facts">
      <Fact name={said.happened}>{moment(entry.at, zone)}</Fact>
      <Fact name={said.booked}>{moment(entry.bookedAt, zone)}</Fact>
      {from !== null && (
        <Fact name={said.from}>
          <a href={routeTo('gifters', { gifter: from.id })}>
            <bdi>{from.name}</bdi>
          </a>
        </Fact>
      )}
      {gift !== null && (
        <>
          <Fact name={said.gift}>
            <a href={ledgerAddress({ ...filters, gift: gift.id }, entry.seq)}>
              <bdi>{gift.name}</bdi>
            </a>
          </Fact>
          <Fact name={said.price}>
            {gift.price === null ? said.priceUnknown : said.each(gift.price)}
          </Fact>
        </>
      )}
      <Fact name={said.source}>
        {source === null ? words.ledger.byYou : words.common.sourceName(source)}
      </Fact>
      {session !== null && (
        <Fact name={said.session}>
          <a href={routeTo('sessions', { session: String(session) })}>{said.sessionOf(session)}</a>
        </Fact>
      )}
      <Fact name={said.card}>{own === undefined ? card : cardName(own, cards)}</Fact>
      <OwnFacts entry={entry} />
      <Fact name={said.hash}>
        <code title={said.hashHint}>{entry.hash}</code>
      </Fact>
    </dl>
  );
}

/** What a person told with it. */
function OwnFacts({ entry }: { readonly entry: EntryView }) {
  const reversal = factsOf(entry, 'reversal');
  const paid = factsOf(entry, 'paid');
  const correction = factsOf(entry, 'correction');
  const income = factsOf(entry, 'income');
  const note = entry.facts !== null && 'note' in entry.facts ? entry.facts.note : '';
  return (
    <>
      {reversal !== null && <Fact name={said.reason}>{words.ledger.reasons[reversal.reason]}</Fact>}
      {paid !== null && (
        <>
          <Fact name={said.received}>{moneyWords(paid.received)}</Fact>
          <Fact name={said.fee}>{moneyWords(paid.fee)}</Fact>
        </>
      )}
      {correction !== null && (
        <>
          <Fact name={said.shown}>{said.someDiamonds(inDiamonds(correction.shown))}</Fact>
          {correction.explained.map(({ cause, diamonds: units, text }) => (
            <Fact key={`${cause} ${text}`} name={said.explained}>
              {units === null ? text : `${text} (${said.someDiamonds(inDiamonds(units))})`}
            </Fact>
          ))}
        </>
      )}
      {income !== null && <Fact name={said.amount}>{moneyWords(income.amount)}</Fact>}
      <CardFacts entry={entry} />
      {note !== '' && <Fact name={said.note}>{note}</Fact>}
    </>
  );
}

function CardFacts({ entry }: { readonly entry: EntryView }) {
  const terms = factsOf(entry, 'card');
  if (terms === null) return null;
  const { num, den } = terms.diamondsPerCoin;
  const { low, expected, high } = terms.share;
  const gross = exactMoneyText(money(BigInt(terms.grossMicros)));
  return (
    <>
      <Fact name={said.validFrom}>{dayMedium(terms.validFrom)}</Fact>
      <Fact name={said.perCoin}>{den === 1 ? whole(num) : `${whole(num)} / ${whole(den)}`}</Fact>
      <Fact name={said.gross}>{smallMoneyIn(gross, 'USD')}</Fact>
      <Fact name={said.share}>
        {[...new Set([low, expected, high])].map((share) => percent(share / 10_000)).join(' / ')}
      </Fact>
    </>
  );
}

function inDiamonds(units: number): string {
  return diamondText(diamondsText(diamonds(Math.abs(units))));
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
