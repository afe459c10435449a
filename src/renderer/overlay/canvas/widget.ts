import type { LiveState } from '../../../shared/live/live-state.ts';
import type { Look, OverlayDesign, WidgetDesign } from '../../../shared/settings/overlay-design.ts';
import type { News } from '../feed/listen.ts';
import type { Skin } from '../skins/skin.ts';
import type { CardSound } from '../sound/with-sound.ts';

/** How much room a widget has, in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** All that a widget is drawn by. */
export interface Dress {
  readonly look: Look;
  readonly skin: Skin;
  readonly design: OverlayDesign;
}

/** A widget on a page. Its box and its colours are seen to from outside. */
export interface Widget {
  /** Draws itself anew: it has another size, look or wording. Called before anything else. */
  dress(dress: Dress, room: Room): void;
  /** What has happened. */
  tell(news: News): void;
  close(): void;
}

/** Who hears of the cards that a widget shows. */
export interface CardNews extends CardSound {
  /** The first frame with the card of this key has been drawn. */
  shown(key: string): void;
}

/** Makes a widget of one kind inside of its box. */
export type MakeWidget<D extends WidgetDesign = WidgetDesign> = (
  box: HTMLElement,
  design: D,
  state: LiveState,
  heard: CardNews,
) => Widget;
