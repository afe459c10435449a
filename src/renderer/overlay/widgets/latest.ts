import type { NewestGift } from '../../../shared/live/live-state.ts';
import { coinValue } from '../../../shared/live/shown-gift.ts';
import type { WidgetOf } from '../../../shared/settings/overlay-design.ts';
import type { Dress, MakeWidget } from '../canvas/widget.ts';
import { giftArt } from '../stage/art.ts';
import { element } from '../stage/element.ts';
import { motionOf } from '../stage/entrances.ts';
import { readableGift, readableName } from '../stage/readable-name.ts';
import { ownDirection } from '../stage/written-line.ts';
import { WORDS, written } from '../words.ts';
import { mediaOf } from './gift-media.ts';
import { listSize } from './list-panel.ts';
import { putPanel } from './panel.ts';
import { createRows, type Rows } from './rows.ts';
import { shownBy } from './shown-text.ts';

/** The newest gifts, the last on top; a streak keeps its row and counts up. */
export const makeLatest: MakeWidget<WidgetOf<'latest'>> = (box, wanted, start) => {
  let dress: Dress | null = null;
  let rows: Rows<NewestGift> | null = null;
  let state = start;

  function draw(): void {
    if (dress === null || rows === null) return;
    const hidden = new Set(
      dress.design.alerts.gifts.filter((rule) => rule.hidden).map((rule) => rule.id),
    );
    const gifts = state.newest
      .filter((row) => coinValue(row) >= wanted.least && !hidden.has(row.gift.id))
      .slice(0, wanted.rows);
    box.classList.toggle('empty', gifts.length === 0);
    rows.show(gifts, motionOf(dress.look, dress.skin.motion));
  }

  return {
    dress(next, room) {
      dress = next;
      rows = createRows(rowOf(next));
      const title = element('div', 'title', wanted.title);
      const parts = wanted.title === '' ? [rows.root] : [title, rows.root];
      putPanel(box, next, room, listSize(wanted.rows, wanted.title), ...parts);
      draw();
    },
    tell(news) {
      if (news.state.newest === state.newest) return;
      state = news.state;
      draw();
    },
    close: () => undefined,
  };
};

function rowOf({ skin, design }: Dress) {
  const shown = shownBy(design.alerts);
  return {
    keyOf: ({ key }: NewestGift) => key,
    make: ({ gift, from }: NewestGift) => {
      const name = ownDirection('name', shown(readableName(from.name)));
      const what = ownDirection('gift', shown(readableGift(gift)));
      const words = element('div', 'two', name, what);
      const art = giftArt(gift, skin, mediaOf(design, gift.id));
      return element(
        'div',
        'entry',
        element('div', 'entry-inside', art, words, element('b', 'times')),
      );
    },
    update: (row: HTMLElement, { running }: NewestGift) => {
      const text = running > 1 ? WORDS.times(written(running)) : '';
      const times = row.querySelector('.times');
      if (times !== null && times.textContent !== text) times.textContent = text;
    },
  };
}
