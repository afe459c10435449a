import type { LiveState } from '../../../shared/live/live-state.ts';
import { ruled, wordingOf } from '../../../shared/overlay/alert-rules.ts';
import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import type { WidgetOf } from '../../../shared/settings/overlay-design.ts';
import type { Dress, MakeWidget, Room } from '../canvas/widget.ts';
import { afterDeltas, afterSnapshot } from '../feed/alert-inputs.ts';
import type { News } from '../feed/listen.ts';
import { createPlayer } from '../player.ts';
import { withSound } from '../sound/with-sound.ts';
import type { CardDress } from '../stage/card.ts';
import { element } from '../stage/element.ts';
import { motionOf } from '../stage/entrances.ts';
import { createScene } from '../stage/scene.ts';
import { shownBy } from './shown-text.ts';

/** The alerts: cards in a lane and, for large gifts, in the middle. */
export const makeAlerts: MakeWidget<WidgetOf<'alerts'>> = (box, _wanted, start, heard) => {
  let dress: Dress | null = null;
  let state = start;
  const cards = element('div', 'cards');
  box.append(cards);
  const drawn = createScene(cards, (view) => cardDress(view, dress, state), heard.shown);
  const scene = withSound(drawn, heard);
  const player = createPlayer(scene);

  function tell({ state: now, before, deltas }: News): void {
    state = now;
    const at = { wall: Date.now(), clock: performance.now() };
    const overlay = before?.overlay ?? null;
    const inputs =
      deltas === null
        ? afterSnapshot(now, overlay, player.knows, at)
        : afterDeltas(deltas, overlay, at);
    player.play(ruled(inputs, now.design.alerts));
  }

  return {
    dress(next, room) {
      const isAnother = dress !== null && !isSameLook(dress, next);
      dress = next;
      setUnit(box, room, next.look.size);
      // What one theme has drawn, another theme's style sheet cannot dress.
      if (isAnother) drawn.redress();
    },
    tell,
    close: player.close,
  };
};

function isSameLook(one: Dress, other: Dress): boolean {
  return JSON.stringify(one.look) === JSON.stringify(other.look);
}

function cardDress(view: AlertView, dress: Dress | null, state: LiveState): CardDress {
  if (dress === null) throw new Error('a widget is dressed before anything else');
  const { alerts, media } = dress.design;
  const wording = wordingOf(alerts, view.gift.id, view.tier);
  const { session } = state;
  return {
    skin: dress.skin,
    motion: motionOf(dress.look, dress.skin.motion),
    wording,
    media: media.find(({ id }) => id === wording.media) ?? null,
    shown: shownBy(alerts),
    // As the session's gifts were paid; before the first of them, as the platform pays.
    rate: session === null || session.coins === 0 ? 1 : session.diamonds / session.coins / 1_000,
  };
}

/**
 * Cards are measured in hundredths of the shorter side of a 9:16 or 16:9 box, so that any size
 * works; a squarer one gets the largest such stage that fits into it. A smaller size makes all of
 * it smaller, and it stands in its box where the design aligns it.
 */
function setUnit(box: HTMLElement, { width, height }: Room, size: number): void {
  const share = size / 100;
  const whole = Math.min(Math.min(width, height) / 100, (Math.max(width, height) * 0.5625) / 100);
  box.style.setProperty('--share', String(share));
  box.style.setProperty('--u', `${whole * share}px`);
  box.style.setProperty('--h', `${(height * share) / 100}px`);
  box.classList.toggle('lying', width >= height);
}
