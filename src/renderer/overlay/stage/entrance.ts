import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import type { CardParts } from './card.ts';
import { bloom, drop, glint, pop, riseIn, shineOut, slideIn, turn, unfold } from './motion.ts';
import { rollingNumber } from './rolling-number.ts';
import { fling } from './splinters.ts';

/** How a card comes on: the larger its tier, the more happens. */
export function enter(card: CardParts, view: AlertView): void {
  const isMain = view.place === 'main';
  if (isMain) bloom(card.body);
  else slideIn(card.body);
  drop(card.setting, isMain ? 160 : 120);
  for (const [i, line] of card.lines.entries()) riseIn(line, 200 + i * 90);
  if (view.count > 1) pop(card.count, 0.5);
  if (view.tier >= 2) glint(card.glint, 560, isMain ? 1_000 : 700);
  fling(card.body, card.look.splinters, isMain ? card.look.plate.width * 0.62 : 17);
  shine(card);
  if (view.tier >= 4 && isMain && view.coins > 0) rollingNumber(card.number, view.coins, 420);
}

function shine(card: CardParts): void {
  for (const [i, layer] of card.rays.entries()) {
    shineOut(layer);
    const beams = layer.firstElementChild;
    if (beams !== null) turn(beams, i === 0 ? 40 : -56);
  }
  if (card.crown !== undefined) unfold(card.crown, 380);
}

/** A count that has grown in a card that stands. */
export function count(card: CardParts, view: AlertView): void {
  card.update(view);
  pop(card.count, view.tier >= 3 ? 0.55 : 0.4);
  pop(card.setting, 0.1);
}
