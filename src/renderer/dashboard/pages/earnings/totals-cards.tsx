import { DiamondAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import type { RangeChoice } from '../../days/range.ts';
import { dayLong, dayRange } from '../../format/dates.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import { Change } from './change.tsx';
import { EstimateCard } from './estimate-card.tsx';
import type { Earnings } from './load.ts';
import './totals-cards.css';

interface TotalsCardsProps {
  readonly earnings: Earnings | null;
  readonly choice: RangeChoice;
  readonly loading: boolean;
}

/** The figures of the range, one large one a card. Figures of the range before stay until new ones come. */
export function TotalsCards({ earnings, choice, loading }: TotalsCardsProps) {
  const totals = earnings?.totals ?? null;
  return (
    <div className="totals" aria-busy={loading}>
      <Card
        title={words.earnings.diamonds}
        aside={<span className="small muted">{earnings === null ? '' : daysOf(earnings)}</span>}
      >
        <DiamondAmount
          text={totals === null ? '–' : diamondText(totals.diamonds)}
          size="figure"
          testId="earnings-diamonds"
        />
        {earnings !== null && <Change earnings={earnings} choice={choice} />}
      </Card>
      <EstimateCard estimate={totals?.estimate ?? null} />
      <Card title={words.earnings.counts} className="small-figures">
        <dl>
          <Figure name={words.common.gifts} value={totals?.gifts} testId="earnings-gifts" />
          <Figure name={words.common.coins} value={totals?.coins} testId="earnings-coins" />
          <Figure name={words.common.gifters} value={totals?.gifters} testId="earnings-gifters" />
        </dl>
      </Card>
    </div>
  );
}

function daysOf({ from, to }: Earnings): string {
  return from === to ? dayLong(to) : dayRange(from, to);
}

interface FigureProps {
  readonly name: string;
  readonly value: number | undefined;
  readonly testId: string;
}

function Figure({ name, value, testId }: FigureProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd data-testid={testId}>{value === undefined ? '–' : whole(value)}</dd>
    </div>
  );
}
