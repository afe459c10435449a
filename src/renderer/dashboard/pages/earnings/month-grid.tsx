import { Button, CalendarCell, CalendarGrid, Heading, RangeCalendar } from 'react-aria-components';
import { Icon } from '../../components/icon.tsx';
import { words } from '../../words/words.ts';

/** The calendar of the date picker. */
export function MonthGrid() {
  return (
    <RangeCalendar className="calendar">
      <header>
        <Button
          slot="previous"
          className="button quiet only-icon flip"
          aria-label={words.earnings.previousMonth}
        >
          <Icon name="back" />
        </Button>
        <Heading />
        <Button
          slot="next"
          className="button quiet only-icon flip"
          aria-label={words.earnings.nextMonth}
        >
          <Icon name="forward" />
        </Button>
      </header>
      <CalendarGrid>{(date) => <CalendarCell className="day" date={date} />}</CalendarGrid>
    </RangeCalendar>
  );
}
