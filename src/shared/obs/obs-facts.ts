/** Pixels, or what OBS counts as such. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A place on the canvas; `x` and `y` of its upper left corner. */
export interface Rect extends Size {
  readonly x: number;
  readonly y: number;
}

/**
 * How a source's address stands to ours: `other-port` and `old-key` were right once, `no-key`
 * never was.
 */
export type AddressState = 'current' | 'other-port' | 'old-key' | 'no-key';

/** Where an overlay stands in the picture that goes out. */
export interface ObsPlace {
  /** Whether it and every group around it is shown. */
  readonly shown: boolean;
  readonly rect: Rect;
  /** What lies over nearly all of it, and is no text and no page; null for nothing. */
  readonly coveredBy: string | null;
}

/** A browser source in OBS that opens one of our pages. Its address stays in main: it holds a key. */
export interface ObsOverlay {
  /** What the source is called in OBS. */
  readonly source: string;
  /** `stage`, `alerts`, `goal` … */
  readonly page: string;
  /** Which stage or widget, as it stands in the address: `?stage=…`. */
  readonly query: string;
  readonly address: AddressState;
  /** The size that the page is drawn in. */
  readonly size: Size;
  /** Whether OBS takes its sound, instead of the loudspeakers. */
  readonly audio: boolean;
  /** Scenes that it stands in, also inside of groups. */
  readonly scenes: readonly string[];
  /** null when it is not in the scene that goes out. */
  readonly place: ObsPlace | null;
}

/** What OBS has said, as far as it matters to the overlay. */
export interface ObsFacts {
  readonly version: string;
  /** Whether OBS runs on this computer: the overlay's address works nowhere else. */
  readonly local: boolean;
  /** Whether this OBS has browser sources at all; some builds for Linux do not. */
  readonly canBrowse: boolean;
  readonly canvas: Size;
  /** The scene that goes out. */
  readonly scene: string;
  /** From top to bottom, as OBS lists them. */
  readonly scenes: readonly string[];
  readonly overlays: readonly ObsOverlay[];
}
