import { Segments } from '../../components/segments.tsx';
import { RANGE_NAMES, type RangeName, rangeOf } from '../../days/range.ts';
import { useToday } from '../../state/today.ts';
import { words } from '../../words/words.ts';
import { OwnRange } from './own-range.tsx';
import { goTo, type View } from './view.ts';

const OPTIONS = RANGE_NAMES.map((id) => ({ id, name: words.earnings.ranges[id] }));

/** Chooses the days. What else narrows the view stays, but for a bar of the range before. */
export function RangeBar({ view }: { readonly view: View }) {
  const today = useToday();
  const { choice } = view;
  const goToRange = (name: RangeName, from: string | null, to: string | null) =>
    goTo({ ...view, size: null, period: null, choice: { name, from, to } });
  const choose = (name: RangeName) => {
    if (name === 'own') goToRange(name, rangeOf(choice, today).from ?? today, today);
    else goToRange(name, null, null);
  };
  return (
    <>
      <Segments
        label={words.earnings.range}
        options={OPTIONS}
        value={choice.name}
        onChange={choose}
      />
      {choice.name === 'own' && (
        <OwnRange
          from={choice.from ?? today}
          to={choice.to ?? today}
          today={today}
          onChange={(from, to) => goToRange('own', from, to)}
        />
      )}
    </>
  );
}
