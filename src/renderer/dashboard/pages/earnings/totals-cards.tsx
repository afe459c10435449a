import { DiamondAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { diamondText } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import { Change, comparison } from './change.tsx';
import { CountsCard } from './counts-card.tsx';
import { EstimateCard } from './estimate-card.tsx';
import type { Earnings } from './load.ts';
import { daysName } from './view-words.ts';
import './totals-cards.css';

interface TotalsCardsProps {
  readonly earnings: Earnings | null;
  readonly loading: boolean;
}

/** The figures of the view, one large one a card. Figures of the one before stay until new ones come. */
export function TotalsCards({ earnings, loading }: TotalsCardsProps) {
  return (
    <div className="totals" aria-busy={loading}>
      <Card
        title={words.earnings.diamonds}
        aside={
          <span className="small muted" data-testid="earnings-days">
            {earnings === null ? '' : daysName(earnings.within)}
          </span>
        }
      >
        <DiamondAmount
          text={earnings === null ? '–' : diamondText(earnings.totals.diamonds)}
          size="figure"
          testId="earnings-diamonds"
        />
        {earnings !== null && <DiamondNotes earnings={earnings} />}
      </Card>
      <EstimateCard earnings={earnings} />
      <CountsCard earnings={earnings} />
    </div>
  );
}

function DiamondNotes({ earnings }: { readonly earnings: Earnings }) {
  const { totals } = earnings;
  const compared = comparison(earnings);
  return (
    <div>
      {compared === null ? (
        <p className="change">{words.earnings.noComparison}</p>
      ) : (
        <Change before={compared.before.diamonds} now={totals.diamonds} than={compared.than} />
      )}
      {Number(totals.reversed) !== 0 && (
        <p className="change" data-testid="earnings-reversed">
          {words.earnings.reversed(diamondText(totals.reversed))}
        </p>
      )}
    </div>
  );
}
