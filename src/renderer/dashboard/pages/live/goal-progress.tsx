import { ProgressBar } from 'react-aria-components';
import { DIAMOND_UNITS } from '../../../../shared/amount/diamonds.ts';
import { Icon } from '../../components/icon.tsx';
import { diamondUnits, percent, whole } from '../../format/numbers.ts';
import { useLive } from '../../state/live.ts';
import { words } from '../../words/words.ts';
import '../../components/progress.css';

/** How far the goal of this LIVE is; nothing when none is set. `diamonds` in thousandths. */
export function GoalProgress({ diamonds }: { readonly diamonds: number }) {
  const goal = useLive((state) => state.goal);
  if (goal === null) return null;
  const left = Math.max(0, goal.target * DIAMOND_UNITS - diamonds);
  const share = Math.min(1, diamonds / (goal.target * DIAMOND_UNITS));
  const said = words.live.goal.progress(diamondUnits(diamonds), whole(goal.target));
  return (
    <ProgressBar
      className="goal"
      aria-label={words.live.goal.title}
      value={share * 100}
      valueLabel={said}
      data-testid="live-goal"
    >
      <div className="goal-words">
        <span>
          {words.live.goal.title}: {said}
        </span>
        <span className="muted">
          {left === 0 ? <Reached /> : words.live.goal.left(diamondUnits(left))}, {percent(share)}
        </span>
      </div>
      <div className="goal-track">
        <div className="goal-fill" style={{ inlineSize: `${share * 100}%` }} />
      </div>
    </ProgressBar>
  );
}

function Reached() {
  return (
    <span className="goal-reached">
      <Icon name="check" />
      {words.live.goal.reached}
    </span>
  );
}
