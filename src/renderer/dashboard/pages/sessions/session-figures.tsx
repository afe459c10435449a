import type { SessionSums } from '../../../../shared/contract/session-calls.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { Figures } from '../../components/figures.tsx';
import { clockShort, dayOf, moment } from '../../format/dates.ts';
import { moneyIn } from '../../format/money.ts';
import { diamondText, whole } from '../../format/numbers.ts';
import { useZone } from '../../state/info.ts';
import { useCardsInWords } from '../../state/rate-card.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../words/words.ts';
import { durationWords, perHour } from './session-words.ts';

const { one: said } = words.sessions;

interface SessionFiguresProps {
  readonly session: SessionSums;
  /** The rate cards that it was booked under. */
  readonly cards: readonly number[];
}

/** The sums of one session, the diamonds first. */
export function SessionFigures({ session, cards }: SessionFiguresProps) {
  const now = useNow(session.endedAt === null ? 30_000 : null);
  const zone = useZone();
  const under = useCardsInWords(cards);
  const { diamonds, reversed, estimate, unpriced } = session;
  const { low, high, currency } = estimate;
  return (
    <Card
      title={words.earnings.diamonds}
      className="session-sums"
      aside={<span className="small muted">{spanWords(session, zone)}</span>}
    >
      <DiamondAmount text={diamondText(diamonds)} size="figure" testId="session-diamonds" />
      <Figures
        figures={[
          { name: said.perHour, value: perHour(session, now) ?? '–' },
          { name: said.duration, value: durationWords(session, now) },
          { name: words.common.gifts, value: whole(session.gifts) },
          { name: words.common.gifters, value: whole(session.gifters) },
          { name: words.common.coins, value: whole(session.coins) },
          { name: words.common.estimate, value: moneyIn(estimate.expected, currency) },
        ]}
      />
      <p className="small muted">
        {low === high
          ? words.common.estimateUnder(under)
          : words.earnings.estimate.span(moneyIn(low, currency), moneyIn(high, currency), under)}
      </p>
      {reversed !== '0' && <p className="small muted">{said.reversed(diamondText(reversed))}</p>}
      {unpriced > 0 && <p className="small warn-text">{said.unpriced(unpriced)}</p>}
    </Card>
  );
}

function spanWords({ startedAt, endedAt }: SessionSums, zone: string): string {
  if (endedAt === null) return said.since(moment(startedAt, zone));
  const isOneDay = dayOf(startedAt, zone) === dayOf(endedAt, zone);
  return said.span(
    moment(startedAt, zone),
    isOneDay ? clockShort(endedAt, zone) : moment(endedAt, zone),
  );
}
