import { parseDate } from '@internationalized/date';
import { useState } from 'react';
import {
  Button,
  DateInput,
  DateRangePicker,
  DateSegment,
  Dialog,
  Group,
  Popover,
} from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { FIRST_DAY } from '../../days/range.ts';
import { words } from '../../words/words.ts';
import { MonthGrid } from './month-grid.tsx';
import '../../components/field.css';
import '../../components/date-input.css';
import './own-range.css';

interface OwnRangeProps {
  readonly from: string;
  readonly to: string;
  readonly today: string;
  readonly onChange: (from: string, to: string) => void;
}

/** Two days, typed or picked in a calendar. Takes effect as soon as both are possible. */
export function OwnRange({ from, to, today, onChange }: OwnRangeProps) {
  const [draft, setDraft] = useState(() => ({ start: parseDate(from), end: parseDate(to) }));
  const [shown, setShown] = useState({ from, to });
  if (shown.from !== from || shown.to !== to) {
    // Typed here, or another range: the way back leads to the one before.
    setShown({ from, to });
    setDraft({ start: parseDate(from), end: parseDate(to) });
  }
  const change = (range: typeof draft | null) => {
    if (range === null) return;
    setDraft(range);
    const [first, last] = [range.start.toString(), range.end.toString()];
    if (FIRST_DAY <= first && first <= last && last <= today) onChange(first, last);
  };
  return (
    <DateRangePicker
      className="field own-range"
      aria-label={words.earnings.ownRange}
      value={draft}
      onChange={change}
      minValue={parseDate(FIRST_DAY)}
      maxValue={parseDate(today)}
    >
      <Group className="box">
        <DateInput slot="start" className="date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
        <span aria-hidden="true">–</span>
        <DateInput slot="end" className="date-input">
          {(segment) => <DateSegment className="date-segment" segment={segment} />}
        </DateInput>
        <Button className="button quiet only-icon" aria-label={words.earnings.openCalendar}>
          <Icon name="calendar" />
        </Button>
      </Group>
      <Popover className="popover">
        <Dialog className="calendar-dialog" aria-label={words.earnings.ownRange}>
          <MonthGrid />
        </Dialog>
      </Popover>
    </DateRangePicker>
  );
}
