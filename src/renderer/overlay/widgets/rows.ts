import { element } from '../stage/element.ts';
import { comeOn, type MotionName } from '../stage/entrances.ts';

/** A row of a list: what tells it apart, and how it is drawn and kept up. */
export interface RowSource<T> {
  readonly keyOf: (item: T) => string;
  readonly make: (item: T) => HTMLElement;
  readonly update: (row: HTMLElement, item: T, rank: number) => void;
}

export interface Rows<T> {
  readonly root: HTMLElement;
  show(items: readonly T[], motion: MotionName): void;
}

/** Rows that slide to their new places; each stands at its rank by a transform. */
export function createRows<T>({ keyOf, make, update }: RowSource<T>): Rows<T> {
  const root = element('div', 'rows');
  let rows = new Map<string, HTMLElement>();

  return {
    root,
    show(items, motion) {
      const next = new Map<string, HTMLElement>();
      items.forEach((item, rank) => {
        const key = keyOf(item);
        const before = rows.get(key);
        const row = before ?? make(item);
        row.style.setProperty('--rank', String(rank));
        update(row, item, rank);
        next.set(key, row);
        if (before !== undefined) return;
        root.append(row);
        if (row.firstElementChild !== null) comeOn(row.firstElementChild, motion);
      });
      for (const [key, row] of rows) if (!next.has(key)) row.remove();
      rows = next;
    },
  };
}
