import type { SoundPlace } from '../settings/design-kinds.ts';

/**
 * What a page can do. `blocked`: its browser waits for a click, or for OBS; `off`: its address says
 * `?sound=off`.
 */
export type SoundAbility = 'ready' | 'blocked' | 'off';

/** A connected page that shows alerts, and so could be heard. */
export interface SoundPage {
  /** Made up by the page when it is loaded. */
  readonly id: string;
  readonly place: SoundPlace;
  readonly ability: SoundAbility;
  /** How many voices of the system it can speak with. */
  readonly voices: number;
  /** The frame in the app's editor: it is on no stream, and only tries sounds. */
  readonly preview: boolean;
}

/**
 * How trying a sound went. `asked`: no answer yet; `muted`: at a volume of 0, or silence is chosen;
 * `failed`: the file cannot be played; `no-page`: nobody is there who could play it.
 */
export type TriedOutcome =
  | 'asked'
  | 'played'
  | 'blocked'
  | 'muted'
  | 'failed'
  | 'no-page'
  | 'no-answer';

export interface TriedSound {
  readonly run: number;
  readonly outcome: TriedOutcome;
  /** Where it was played; null for nowhere. */
  readonly place: SoundPlace | null;
  readonly preview: boolean;
}

/** What is heard, and where. */
export interface SoundState {
  /** In the order in which they came. */
  readonly pages: readonly SoundPage[];
  /** The one page that plays sounds, so that nothing is heard twice; null for none. */
  readonly speaker: string | null;
  /** The one page that speaks. */
  readonly talker: string | null;
  readonly tried: TriedSound | null;
}

/** A page says how it is with its sound, whenever that changes. */
export interface SoundReport extends SoundPage {
  readonly type: 'sound';
}

/** How trying a sound went. */
export interface TriedReport {
  readonly type: 'tried';
  readonly run: number;
  readonly outcome: 'played' | 'blocked' | 'muted' | 'failed';
}

export const NO_SOUND: SoundState = { pages: [], speaker: null, talker: null, tried: null };
