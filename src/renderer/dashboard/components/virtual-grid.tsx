import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { trackLength } from './scroll-place.ts';
import { useScrollPlace } from './use-scroll-place.ts';
import './virtual-grid.css';

/** Heights in pixels; the style sheet has the same. */
const ROW = 40;
const HEAD = 36;
/** Rows drawn beyond what is seen, for quick wheels. */
const SPARE = 6;

export interface GridColumn {
  readonly id: string;
  readonly name: string;
  readonly isNumber?: boolean;
}

interface VirtualGridProps {
  readonly label: string;
  readonly columns: readonly GridColumn[];
  readonly count: number;
  /** Whether there may be more rows than are known yet. */
  readonly isOpenEnded: boolean;
  /** The cells of a row, in the order of the columns. */
  readonly cells: (row: number) => readonly ReactNode[];
  readonly rowClass?: (row: number) => string;
  /** The row that is chosen; it is brought into view. null = none, or not here. */
  readonly chosen: number | null;
  readonly onChoose: (row: number) => void;
  /** Called with what is in sight, first and last. */
  readonly onSight: (first: number, last: number) => void;
}

/**
 * A table of any length of which only the rows in sight are drawn. It is one stop for the tab key;
 * inside of it arrows, Page up and down, Home and End move, and Enter chooses.
 */
export function VirtualGrid(props: VirtualGridProps) {
  const { columns, count, cells, chosen, onChoose, onSight } = props;
  const id = useId();
  const grid = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const { extent, top, reveal } = useScrollPlace(grid, count, ROW, HEAD);
  const inSight = Math.ceil(extent.view / ROW);
  const firstSeen = Math.floor(top / ROW);
  const first = Math.max(0, firstSeen - SPARE);
  const last = Math.min(count, firstSeen + inSight + SPARE) - 1;
  useEffect(() => {
    if (last >= first) onSight(first, last);
  }, [first, last, onSight]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it stays in view when the room changes
  useEffect(() => {
    if (chosen === null) return;
    setActive(chosen);
    reveal(chosen);
  }, [chosen, reveal, extent.view]);

  const goTo = (row: number) => {
    const next = Math.min(Math.max(row, 0), count - 1);
    setActive(next);
    reveal(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (count === 0 || event.altKey || event.metaKey) return;
    const page = Math.max(1, inSight - 1);
    const to = targetOf(event.key, active, page, count);
    if (to !== null) goTo(to);
    else if (event.key === 'Enter' || event.key === ' ') onChoose(active);
    else return;
    event.preventDefault();
  };
  const onClick = (event: React.MouseEvent) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>('[data-row]')?.dataset.row;
    if (row === undefined) return;
    setActive(Number(row));
    onChoose(Number(row));
  };
  const rows = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const isActiveDrawn = active >= first && active <= last;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element has no rows out of the flow
    <div
      ref={grid}
      className="virtual-grid"
      role="grid"
      aria-label={props.label}
      aria-rowcount={props.isOpenEnded ? -1 : count + 1}
      aria-colcount={columns.length}
      {...(isActiveDrawn ? { 'aria-activedescendant': `${id}-${active}` } : {})}
      tabIndex={0}
      onKeyDown={onKeyDown}
      onClick={onClick}
    >
      <div role="presentation" style={{ blockSize: trackLength(extent) + HEAD }}>
        <div
          className="virtual-stage"
          role="presentation"
          style={{ blockSize: extent.view + HEAD }}
        >
          {/* biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus */}
          {/* biome-ignore lint/a11y/useSemanticElements: see above */}
          <div className="virtual-row head" role="row" aria-rowindex={1}>
            {columns.map((column) => (
              // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
              // biome-ignore lint/a11y/useSemanticElements: see above
              <div
                key={column.id}
                role="columnheader"
                className={`cell ${column.id} ${column.isNumber ? 'number' : ''}`}
              >
                {column.name}
              </div>
            ))}
          </div>
          {rows.map((row) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
            // biome-ignore lint/a11y/useSemanticElements: see above
            <div
              key={row}
              id={`${id}-${row}`}
              role="row"
              aria-rowindex={row + 2}
              aria-selected={row === chosen}
              data-row={row}
              data-active={row === active}
              className={`virtual-row ${props.rowClass?.(row) ?? ''}`}
              style={{ transform: `translateY(${HEAD + row * ROW - top}px)` }}
            >
              {cells(row).map((cell, index) => {
                const column = columns[index];
                return (
                  // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
                  // biome-ignore lint/a11y/useSemanticElements: see above
                  <div
                    key={column?.id}
                    role="gridcell"
                    className={`cell ${column?.id} ${column?.isNumber ? 'number' : ''}`}
                  >
                    {cell}
                  </div>
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}

function targetOf(key: string, active: number, page: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1;
    case 'ArrowUp':
      return active - 1;
    case 'PageDown':
      return active + page;
    case 'PageUp':
      return active - page;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}
