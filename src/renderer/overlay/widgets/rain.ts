import type { ShownGift } from '../../../shared/live/shown-gift.ts';
import { coinValue } from '../../../shared/live/shown-gift.ts';
import { rainAllowance } from '../../../shared/overlay/rain-allowance.ts';
import { tierOf } from '../../../shared/overlay/tiers.ts';
import type { WidgetOf } from '../../../shared/settings/overlay-design.ts';
import type { Dress, MakeWidget, Room } from '../canvas/widget.ts';
import { isHardPressed, movesFor, onFrameLook } from '../frames.ts';
import { giftArt, giftPicture, ownPicture } from '../stage/art.ts';
import { element } from '../stage/element.ts';
import { isCalm } from '../stage/motion.ts';
import { mediaOf } from './gift-media.ts';

/** Sizes in hundredths of the shorter side, and pieces that one message lets fall, by tier. */
const SIZE = [0, 7, 9, 12, 16, 21] as const;
const PIECES = [0, 1, 2, 6, 14, 26] as const;
/** Gifts that are older than this when they are heard of do not rain. Milliseconds. */
const STALE = 10_000;

/** Gifts fall as their pictures; never more at once than the creator wants and the computer draws. */
export const makeRain: MakeWidget<WidgetOf<'rain'>> = (box, wanted) => {
  let dress: Dress | null = null;
  let room: Room = { width: 0, height: 0 };
  let falling = 0;
  let allowance = wanted.most;
  const stopLooking = onFrameLook((look) => {
    allowance = rainAllowance(allowance, wanted.most, look);
  });

  function pour(gift: ShownGift): void {
    if (dress === null || isCalm() || dress.look.motion === 'none') return;
    const tier = tierOf(coinValue(gift));
    const rule = dress.design.alerts.gifts.find(({ id }) => id === gift.gift.id);
    if (rule?.hidden === true || coinValue(gift) < wanted.least) return;
    const pieces = Math.min(gift.count * PIECES[tier], PIECES[tier] * 3, allowance - falling);
    for (let i = 0; i < pieces; i += 1) drop(gift, SIZE[tier], i, dress);
  }

  function drop(gift: ShownGift, size: number, index: number, { look, ...rest }: Dress): void {
    const media = mediaOf(rest.design, gift.gift.id);
    const picture =
      media === null
        ? (giftPicture(gift.gift, rest.skin) ?? giftArt(gift.gift, rest.skin))
        : ownPicture(media);
    const side = (Math.min(room.width, room.height) * size * look.size) / 10_000;
    const piece = element('div', 'drop', picture);
    piece.style.setProperty('--side', `${side}px`);
    piece.style.setProperty('left', `${Math.random() * (room.width - side)}px`);
    box.append(piece);
    falling += 1;
    const done = () => {
      piece.remove();
      falling -= 1;
    };
    fall(piece, room.height, side, index).finished.then(done, done);
  }

  return {
    dress(next, nextRoom) {
      dress = next;
      room = nextRoom;
    },
    tell({ deltas }) {
      for (const delta of deltas ?? []) {
        if (delta.type === 'gift' && Date.now() - delta.gift.at < STALE) pour(delta.gift);
      }
    },
    close: stopLooking,
  };
};

/** From above the box to below it, turning and swaying a little. */
function fall(piece: HTMLElement, height: number, side: number, index: number): Animation {
  const sway = (Math.random() - 0.5) * side * 2.4;
  // To turn a picture costs a computer without a graphics card about twice what falling does.
  const turn = isHardPressed() ? 0 : (Math.random() - 0.5) * 480;
  const duration = 2_600 + Math.random() * 1_600;
  const delay = index * 90 + Math.random() * 160;
  movesFor(delay + duration);
  return piece.animate(
    [
      { transform: `translate(0, ${-side * 1.3}px) rotate(0deg)` },
      {
        transform: `translate(${sway}px, ${height * 0.45}px) rotate(${turn * 0.5}deg)`,
        offset: 0.5,
      },
      { transform: `translate(${sway * 0.4}px, ${height + side * 0.3}px) rotate(${turn}deg)` },
    ],
    {
      duration,
      delay,
      easing: 'cubic-bezier(0.45, 0.1, 0.8, 0.7)',
      fill: 'backwards',
    },
  );
}
