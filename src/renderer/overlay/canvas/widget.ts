import type { LiveState } from '../../../shared/live/live-state.ts';
import type { Look, OverlayDesign, WidgetDesign } from '../../../shared/settings/overlay-design.ts';
import type { News } from '../feed/listen.ts';
import type { Skin } from '../skins/skin.ts';

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

/** Makes a widget of one kind inside of its box. */
export type MakeWidget<D extends WidgetDesign = WidgetDesign> = (
  box: HTMLElement,
  design: D,
  state: LiveState,
  reportShown: (key: string) => void,
) => Widget;
