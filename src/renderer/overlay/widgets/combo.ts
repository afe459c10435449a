import type { Delta } from '../../../shared/live/delta.ts';
import type { ShownGift } from '../../../shared/live/shown-gift.ts';
import type { WidgetOf } from '../../../shared/settings/overlay-design.ts';
import { fitPanel, setMeasures } from '../canvas/placing.ts';
import type { Dress, MakeWidget, Room } from '../canvas/widget.ts';
import { giftArt } from '../stage/art.ts';
import { element } from '../stage/element.ts';
import { comeOn, motionOf } from '../stage/entrances.ts';
import { move, pop } from '../stage/motion.ts';
import { readableName } from '../stage/readable-name.ts';
import { ownDirection } from '../stage/written-line.ts';
import { WORDS, written } from '../words.ts';
import { mediaOf } from './gift-media.ts';
import { shownBy } from './shown-text.ts';

const SIZE = { height: 40, narrowest: 44, widest: 80 };
/** How long the last count stands, after the streak's end and after silence. Milliseconds. */
const AFTER_END = 2_500;
const SILENCE = 6_000;
/** Gifts that are older than this when they are heard of count for nothing here. */
const STALE = 10_000;
/** So long a streak keeps the place from one that counts lower. Milliseconds. */
const PATIENCE = 1_000;

interface Standing {
  readonly gift: ShownGift;
  readonly heardAt: number;
  readonly root: HTMLElement;
  readonly count: HTMLElement;
}

/**
 * The streak that counts just now, large. It makes way for one that counts higher, and for any other
 * when it has been silent for a moment: with several at once, each would take the other's place.
 */
export const makeCombo: MakeWidget<WidgetOf<'combo'>> = (box, wanted) => {
  let dress: Dress | null = null;
  let standing: Standing | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function hear(counting: ReadonlyMap<string, ShownGift>): void {
    const own = standing === null ? undefined : counting.get(standing.gift.key);
    if (own !== undefined) show(own);
    const highest = [...counting.values()].reduce<ShownGift | null>(higher, null);
    if (highest !== null && takesOver(highest, standing)) show(highest);
  }

  function show(gift: ShownGift): void {
    if (dress === null) return;
    if (standing?.gift.key === gift.key) {
      if (dress.look.motion !== 'none') pop(standing.count, 0.35);
      standing = { ...standing, gift, heardAt: performance.now() };
    } else {
      standing = put(box, gift, dress);
      comeOn(standing.root, motionOf(dress.look, dress.skin.motion));
    }
    write(standing);
    goAfter(gift.streak === 'ended' ? AFTER_END : SILENCE);
  }

  function goAfter(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(leave, milliseconds);
  }

  function leave(): void {
    const gone = standing?.root;
    standing = null;
    if (gone === undefined) return;
    const fade = move(gone, [{ opacity: 1 }, { opacity: 0 }], { duration: 300, fill: 'forwards' });
    const done = () => gone.remove();
    if (fade === null) done();
    else fade.finished.then(done, done);
  }

  return {
    dress(next, room) {
      dress = next;
      setSize(box, next, room);
      if (standing === null) return;
      standing = put(box, standing.gift, next);
      write(standing);
    },
    tell({ deltas }) {
      hear(lastCounts(deltas ?? [], wanted.from));
      for (const delta of deltas ?? []) {
        if (delta.type === 'streak-ended' && delta.key === standing?.gift.key) goAfter(AFTER_END);
      }
    },
    close: () => clearTimeout(timer),
  };
};

/** The last that was heard of each streak that is long enough: a flood is drawn once. */
function lastCounts(deltas: readonly Delta[], from: number): ReadonlyMap<string, ShownGift> {
  const last = new Map<string, ShownGift>();
  for (const delta of deltas) {
    if (delta.type !== 'gift') continue;
    const { gift } = delta;
    const counts = gift.streak !== 'none' && gift.running >= from;
    if (counts && Date.now() - gift.at <= STALE) last.set(gift.key, gift);
  }
  return last;
}

function higher(one: ShownGift | null, other: ShownGift): ShownGift {
  return one !== null && one.running >= other.running ? one : other;
}

function takesOver(gift: ShownGift, standing: Standing | null): boolean {
  if (standing === null) return true;
  if (gift.key === standing.gift.key) return false;
  return gift.running > standing.gift.running || performance.now() - standing.heardAt >= PATIENCE;
}

function setSize(box: HTMLElement, { look }: Dress, room: Room): void {
  setMeasures(box, fitPanel(room, SIZE, look.size));
}

function put(box: HTMLElement, gift: ShownGift, dress: Dress): Standing {
  const shown = shownBy(dress.design.alerts);
  const count = element('div', 'count');
  const art = giftArt(gift.gift, dress.skin, mediaOf(dress.design, gift.gift.id));
  const name = ownDirection('name', shown(readableName(gift.from.name)));
  const root = element('div', 'streak', art, count, element('div', 'who', name));
  box.replaceChildren(root);
  return { gift, heardAt: performance.now(), root, count };
}

function write({ count, gift }: Standing): void {
  const text = WORDS.times(written(gift.running));
  count.textContent = text;
  count.style.setProperty('--signs', String(text.length));
}
