import { findOnTheWay } from '../../../../shared/live/way-finding.ts';
import { whole } from '../../format/numbers.ts';
import { useLive } from '../../state/live.ts';
import { useNow } from '../../state/use-now.ts';
import { words } from '../../words/words.ts';

const { pages: said } = words.obs;
const AGAIN_MS = 10_000;

/** Received, booked, shown: in pieces, and in words where they get stuck. */
export function GiftSteps() {
  const overlay = useLive((state) => state.overlay);
  const now = useNow(AGAIN_MS);
  const finding = useLive((state) => findOnTheWay(state, now));
  const steps = ['received', 'booked', 'shown'] as const;
  return (
    <div className="stack tight">
      <dl className="gift-steps">
        {steps.map((step) => (
          <div key={step}>
            <dt className="small muted">{said.steps[step]}</dt>
            <dd className="amount title">{whole(overlay[step])}</dd>
          </div>
        ))}
      </dl>
      <p className="small muted">{said.finding[finding]}</p>
    </div>
  );
}
