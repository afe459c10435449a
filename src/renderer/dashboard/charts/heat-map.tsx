import { memo, useState } from 'react';
import { ListBox, ListBoxItem } from 'react-aria-components';
import type { HeatCell } from './heat-data.ts';
import './heat-map.css';

interface HeatMapProps {
  readonly label: string;
  /** 24 for each day, in the order in which the days stand. */
  readonly cells: readonly HeatCell[];
  /** The days beside their rows. */
  readonly days: readonly string[];
  /** A name for every third hour, from the first. */
  readonly hours: readonly string[];
  /** Stands below while no cell is read. */
  readonly hint: string;
  readonly chosen: number | null;
  /** Told null when the chosen hour is chosen again. */
  readonly onChoose: (hour: number | null) => void;
}

/** The 168 hours of a week. Arrow keys read them one by one, below stands the one that is read. */
export function HeatMap({ days, hours, hint, ...grid }: HeatMapProps) {
  const [read, setRead] = useState<HeatCell | null>(null);
  return (
    <div className="heat">
      <div className="heat-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
      <Cells {...grid} onRead={setRead} />
      <div className="heat-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour}>{hour}</span>
        ))}
      </div>
      <p className="heat-read small" aria-hidden={read !== null}>
        {read?.label ?? hint}
      </p>
    </div>
  );
}

interface CellsProps extends Pick<HeatMapProps, 'label' | 'cells' | 'chosen' | 'onChoose'> {
  readonly onRead: (cell: HeatCell | null) => void;
}

/** Drawn again for other figures only: going from cell to cell would wait for all of them. */
const Cells = memo(function Cells({ label, cells, chosen, onChoose, onRead }: CellsProps) {
  const empty = new Set(cells.filter(({ level }) => level === 0).map(({ hour }) => hour));
  const choose = (hour: number | null) => {
    if (hour === null || !empty.has(hour)) onChoose(hour);
  };
  return (
    <ListBox
      className={chosen === null ? 'heat-cells' : 'heat-cells one-chosen'}
      aria-label={label}
      layout="grid"
      selectionMode="single"
      selectedKeys={chosen === null ? [] : [chosen]}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys;
        choose(key === undefined ? null : Number(key));
      }}
    >
      {cells.map((cell) => (
        <ListBoxItem
          key={cell.hour}
          id={cell.hour}
          className={`heat-cell level-${cell.level}`}
          textValue={cell.label}
          aria-label={cell.label}
          onHoverStart={() => onRead(cell)}
          onHoverEnd={() => onRead(null)}
          onFocus={() => onRead(cell)}
          onBlur={() => onRead(null)}
        />
      ))}
    </ListBox>
  );
});
