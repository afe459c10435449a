import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import { isHardPressed } from '../frames.ts';
import type { CardParts } from './card.ts';
import { comeOn } from './entrances.ts';
import { drop, glint, pop, riseIn, shimmer, shineOut, slideIn, unfold } from './motion.ts';
import { rollingNumber } from './rolling-number.ts';
import { fling } from './splinters.ts';

/** When the gift of a large card falls into it. Milliseconds. */
const DROPS_AT = 160;

/** How a card comes on: the larger its tier, the more happens. */
export function enter(card: CardParts, view: AlertView): void {
  const isMain = view.place === 'main';
  const { motion, skin } = card.dress;
  if (motion === 'none') return;
  if (motion === 'bloom' && !isMain) slideIn(card.body);
  else comeOn(card.body, motion);
  if (motion === 'fade') return;
  if (isHardPressed()) {
    // Each part that moves by itself is drawn by itself: on a machine that is late already only
    // the gift of a large card does.
    if (isMain) drop(card.setting, DROPS_AT);
    return;
  }
  dressUp(card, view, isMain);
  fling(card.body, Math.round(card.look.splinters * skin.splinters), reachOf(card, isMain));
  shine(card);
  if (view.tier >= 4 && isMain && view.coins > 0) rollingNumber(card.number, view.coins, 420);
}

/** The gift drops into its setting, the lines rise, light runs over the plate. */
function dressUp(card: CardParts, view: AlertView, isMain: boolean): void {
  drop(card.setting, isMain ? DROPS_AT : 120);
  for (const [i, line] of card.lines.entries()) riseIn(line, 200 + i * 90);
  if (view.count > 1) pop(card.count, 0.5);
  if (view.tier >= 2) glint(card.glint, 560, isMain ? 1_000 : 700);
}

function reachOf({ look }: CardParts, isMain: boolean): number {
  return isMain ? look.plate.width * 0.62 : 17;
}

function shine(card: CardParts): void {
  for (const [i, layer] of card.rays.entries()) {
    shineOut(layer);
    const beams = layer.firstElementChild;
    // While one layer fades the other lights up.
    if (beams !== null) shimmer(beams, i === 0 ? [1, 0.45] : [0.3, 1]);
  }
  if (card.crown !== undefined) unfold(card.crown, 380);
}

/** A count that has grown in a card that stands. */
export function count(card: CardParts, view: AlertView): void {
  card.update(view);
  if (card.dress.motion === 'none') return;
  pop(card.count, view.tier >= 3 ? 0.55 : 0.4);
  pop(card.setting, 0.1);
}
