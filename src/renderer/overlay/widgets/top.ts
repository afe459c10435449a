import type { TopGifter } from '../../../shared/live/live-state.ts';
import { topOf } from '../../../shared/overlay/widget-values.ts';
import type { WidgetOf } from '../../../shared/settings/overlay-design.ts';
import type { Dress, MakeWidget } from '../canvas/widget.ts';
import { coin } from '../stage/coin.ts';
import { element } from '../stage/element.ts';
import { motionOf } from '../stage/entrances.ts';
import { readableName } from '../stage/readable-name.ts';
import { ownDirection } from '../stage/written-line.ts';
import { written } from '../words.ts';
import { listSize } from './list-panel.ts';
import { putPanel } from './panel.ts';
import { createRows, type Rows } from './rows.ts';
import { shownBy } from './shown-text.ts';

/** Who gave most, the first on top. */
export const makeTop: MakeWidget<WidgetOf<'top'>> = (box, wanted, start) => {
  let dress: Dress | null = null;
  let rows: Rows<TopGifter> | null = null;
  let state = start;

  function draw(): void {
    if (dress === null || rows === null) return;
    const top = topOf(state, wanted.period).slice(0, wanted.rows);
    box.classList.toggle('empty', top.length === 0);
    rows.show(top, motionOf(dress.look, dress.skin.motion));
  }

  return {
    dress(next, room) {
      dress = next;
      rows = createRows(rowOf(wanted, next));
      const title = element('div', 'title', wanted.title);
      const parts = wanted.title === '' ? [rows.root] : [title, rows.root];
      putPanel(box, next, room, listSize(wanted.rows, wanted.title), ...parts);
      draw();
    },
    tell(news) {
      if (topOf(news.state, wanted.period) === topOf(state, wanted.period)) return;
      state = news.state;
      draw();
    },
    close: () => undefined,
  };
};

function rowOf({ values }: WidgetOf<'top'>, dress: Dress) {
  const shown = shownBy(dress.design.alerts);
  return {
    keyOf: ({ id }: TopGifter) => id,
    make: () => {
      const number = element('span', 'number');
      const inside = element('div', 'entry-inside', element('span', 'rank'));
      inside.append(ownDirection('name', ''));
      if (values) inside.append(element('span', 'value', coin(), number));
      return element('div', 'entry', inside);
    },
    update: (row: HTMLElement, { name, coins }: TopGifter, rank: number) => {
      row.className = `entry rank-${rank + 1}`;
      // Names change in the middle of a LIVE, and are forgotten.
      put(row, '.name', shown(readableName(name)));
      put(row, '.rank', String(rank + 1));
      if (values) put(row, '.number', written(coins));
    },
  };
}

function put(row: HTMLElement, selector: string, text: string): void {
  const place = row.querySelector(selector);
  if (place !== null && place.textContent !== text) place.textContent = text;
}
