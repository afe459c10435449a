import { Segments } from '../../components/segments.tsx';
import { RANGE_NAMES, type RangeChoice, type RangeName, rangeOf } from '../../days/range.ts';
import { routeTo } from '../../router/route.ts';
import { useToday } from '../../state/today.ts';
import { words } from '../../words/words.ts';
import { OwnRange } from './own-range.tsx';

const OPTIONS = RANGE_NAMES.map((id) => ({ id, name: words.earnings.ranges[id] }));

/** Chooses the days. What is chosen stands in the address, so that it can be returned to. */
export function RangeBar({ choice }: { readonly choice: RangeChoice }) {
  const today = useToday();
  const choose = (name: RangeName) => {
    if (name === 'own') goToOwn(rangeOf(choice, today).from ?? today, today);
    else window.location.hash = routeTo('earnings', { range: name });
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
          onChange={goToOwn}
        />
      )}
    </>
  );
}

function goToOwn(from: string, to: string): void {
  window.location.hash = routeTo('earnings', { range: 'own', from, to });
}
