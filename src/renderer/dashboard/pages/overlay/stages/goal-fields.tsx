import { GOAL_ENDS, GOAL_UNITS } from '../../../../../shared/settings/design-kinds.ts';
import type { WidgetOf } from '../../../../../shared/settings/overlay-design.ts';
import { CountField } from '../../../components/count-field.tsx';
import { WholeField } from '../../../components/whole-field.tsx';
import { useLive } from '../../../state/live.ts';
import { words } from '../../../words/words.ts';
import { Choice } from './choice.tsx';
import { GiftPicker } from './gift-picker.tsx';
import { type FieldsProps, TitleField } from './shared-fields.tsx';

const { fields: said } = words.overlay;
const RESETS = ['session', 'day'] as const;

/** What a goal counts, up to where, and what happens there. */
export function GoalFields({ widget: goal, onChange }: FieldsProps<WidgetOf<'goal'>>) {
  return (
    <>
      <TitleField
        label={said.title}
        value={goal.title}
        onCommit={(title) => onChange({ ...goal, title })}
      />
      <Choice
        label={said.unit}
        names={said.units}
        options={GOAL_UNITS}
        value={goal.unit}
        onChange={(unit) => onChange({ ...goal, unit })}
      />
      {goal.unit === 'gift' && (
        <GiftPicker value={goal.giftId} onChange={(giftId) => onChange({ ...goal, giftId })} />
      )}
      <WholeField
        label={goal.unit === 'diamonds' ? said.targetOrLive : said.target}
        value={goal.target}
        min={1}
        max={1_000_000_000}
        onChange={(target) => onChange({ ...goal, target })}
      />
      <WhyUnseen goal={goal} />
      <CountField
        label={said.segments}
        moreLabel={said.more}
        fewerLabel={said.fewer}
        value={goal.segments}
        min={1}
        max={20}
        onChange={(segments) => onChange({ ...goal, segments })}
      />
      <Choice
        label={said.reset}
        names={words.overlay.periods}
        options={RESETS}
        value={goal.reset}
        onChange={(reset) => onChange({ ...goal, reset })}
      />
      <Choice
        label={said.end}
        names={said.ends}
        options={GOAL_ENDS}
        value={goal.end}
        onChange={(end) => onChange({ ...goal, end })}
      />
      <TitleField
        label={said.reachedText}
        value={goal.reachedText}
        onCommit={(reachedText) => onChange({ ...goal, reachedText })}
      />
    </>
  );
}

/** The preview shows a goal in any case; viewers see none without a number to reach. */
function WhyUnseen({ goal }: { readonly goal: WidgetOf<'goal'> }) {
  const liveGoal = useLive((state) => state.goal);
  if (goal.unit === 'gift' && goal.giftId === null)
    return <p className="small">{said.noGiftYet}</p>;
  if (goal.target !== null) return null;
  if (goal.unit !== 'diamonds') return <p className="small">{said.noTarget}</p>;
  return liveGoal === null ? <p className="small">{said.noLiveGoal}</p> : null;
}
