import { useState } from 'react';
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
export function HeatMap({ label, cells, days, hours, hint, chosen, onChoose }: HeatMapProps) {
  const [read, setRead] = useState<HeatCell | null>(null);
  const empty = new Set(cells.filter(({ level }) => level === 0).map(({ hour }) => hour));
  const choose = (hour: number | null) => {
    if (hour === null || !empty.has(hour)) onChoose(hour);
  };
  return (
    <div className="heat">
      <div className="heat-days" aria-hidden="true">
        {days.map((day) => (
          <span key={day}>{day}</span>
        ))}
      </div>
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
            onHoverStart={() => setRead(cell)}
            onHoverEnd={() => setRead(null)}
            onFocus={() => setRead(cell)}
            onBlur={() => setRead(null)}
          />
        ))}
      </ListBox>
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
