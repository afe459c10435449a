import { diamondsText } from '../../../../shared/amount/decimal.ts';
import type { Diamonds } from '../../../../shared/amount/diamonds.ts';
import { DiamondAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { Figures } from '../../components/figures.tsx';
import { diamondText, whole } from '../../format/numbers.ts';
import { useLive } from '../../state/live.ts';
import { words } from '../../words/words.ts';
import { GoalProgress } from './goal-progress.tsx';
import { SessionEstimate } from './session-estimate.tsx';
import './session-card.css';

const said = words.common;

/** The figures of this LIVE, the diamonds first. */
export function SessionCard() {
  const session = useLive((state) => state.session);
  const title = session?.endedAt == null ? words.live.thisSession : words.live.lastSession;
  const units = session?.diamonds ?? 0;
  const unpriced = session?.unpriced ?? 0;
  return (
    <Card title={session?.name ?? title} className="session-card">
      <div className="session-head">
        <div className="session-diamonds">
          <DiamondAmount
            text={diamondText(diamondsText(units as Diamonds))}
            size="figure"
            testId="live-diamonds"
          />
          <span className="unit">{said.diamonds}</span>
        </div>
        <SessionEstimate />
      </div>
      <Figures
        className="session-figures"
        figures={[
          { name: said.coins, value: whole(session?.coins ?? 0), testId: 'live-coins' },
          { name: said.gifts, value: whole(session?.gifts ?? 0), testId: 'live-gifts' },
          { name: said.gifters, value: whole(session?.gifters ?? 0), testId: 'live-gifters' },
        ]}
      />
      {unpriced > 0 && <p className="small warn-text">{words.live.unpriced(unpriced)}</p>}
      <GoalProgress diamonds={units} />
    </Card>
  );
}
