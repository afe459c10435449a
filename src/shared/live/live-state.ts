import type { DiamondsUnderCard } from '../payout/estimate.ts';
import { DEFAULT_DESIGN } from '../settings/default-design.ts';
import type { Period } from '../settings/design-kinds.ts';
import type { OverlayDesign } from '../settings/overlay-design.ts';
import type { ShownGift } from './shown-gift.ts';
import { NO_SOUND, type SoundState } from './sound-state.ts';

/** Totals of the running (or last) LIVE session. Diamonds in thousandths. */
export interface LiveSession {
  readonly id: number;
  readonly name: string | null;
  readonly startedAt: number;
  /** null while it runs. */
  readonly endedAt: number | null;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: number;
  readonly gifters: number;
  /** Gifts among them whose price is not known yet. */
  readonly unpriced: number;
}

export interface TopGifter {
  readonly id: string;
  readonly name: string;
  readonly gifts: number;
  readonly coins: number;
}

/**
 * What a source is doing. `connected` is open and quiet, `receiving` has had an event in the last
 * minute, `lost` tries again at `retryAt` (milliseconds since 1970).
 */
export interface SourceState {
  readonly id: string;
  readonly state: 'off' | 'connecting' | 'connected' | 'receiving' | 'lost';
  /** Since when it has been so, milliseconds since 1970. */
  readonly since: number;
  readonly retryAt: number | null;
  /** A failure code of the catalogue of words, where there is something to say. */
  readonly problem: string | null;
}

export interface Audience {
  readonly viewers: number | null;
  readonly likes: number | null;
  readonly follows: number;
}

/**
 * The overlay pages that are connected, whether they play, and how far gifts have come since the
 * app started. Times are milliseconds since 1970.
 */
export interface OverlayState {
  readonly pages: number;
  readonly paused: boolean;
  /** Nothing new plays before then; null when it is not quiet. */
  readonly quietUntil: number | null;
  /** Since when nothing new plays, paused or quiet; null while alerts play. */
  readonly heldSince: number | null;
  /** Pieces that have come since then and have not been cleared. */
  readonly held: number;
  /** When alerts were last cleared: what came before is not shown any more. null for never. */
  readonly clearedAt: number | null;
  /** Pieces received, booked, and on a card that an overlay has shown. Test gifts count nowhere. */
  readonly received: number;
  readonly booked: number;
  readonly shown: number;
}

/** Goal of the session in whole diamonds; null when none is set. */
export interface Goal {
  readonly target: number;
}

/** What needs the creator's eye in the ledger. */
export interface Attention {
  readonly conflicts: number;
  readonly unpriced: number;
  /** null while the ledger is writable, else the failure code: `ledger-halted`, `disk-full`, … */
  readonly ledger: string | null;
}

/** How alerts look, for every overlay page. */
export interface Stage {
  /** A solid colour behind everything (`#00ff00`), or null for transparent. */
  readonly keyColour: string | null;
}

/** Sums and top gifters of a stretch of days that some widget shows. Diamonds in thousandths. */
export interface Board {
  readonly period: Exclude<Period, 'session'>;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: number;
  readonly gifters: number;
  /** At most TOP_GIFTERS, most coins first. */
  readonly top: readonly TopGifter[];
}

/** Pieces of a gift that some goal counts. */
export interface GiftCount {
  readonly giftId: string;
  readonly session: number;
  readonly day: number;
}

/** What widgets show beyond the session; only what some widget asks for is kept. */
export interface Boards {
  readonly periods: readonly Board[];
  readonly gifts: readonly GiftCount[];
}

/** A gift in the list of the newest: one row for each key, with the moment an overlay showed it. */
export interface NewestGift extends ShownGift {
  readonly shownAt: number | null;
}

/** What is going on right now. The same in main, in the dashboard and in every overlay page. */
export interface LiveState {
  readonly session: LiveSession | null;
  /** At most TOP_GIFTERS, most coins first. */
  readonly top: readonly TopGifter[];
  /** The session's diamonds by the rate card that they were booked under, for its estimate. */
  readonly cards: readonly DiamondsUnderCard[];
  /** At most NEWEST_GIFTS, newest first. */
  readonly newest: readonly NewestGift[];
  readonly sources: readonly SourceState[];
  readonly audience: Audience;
  readonly overlay: OverlayState;
  readonly goal: Goal | null;
  readonly attention: Attention;
  readonly stage: Stage;
  readonly design: OverlayDesign;
  readonly boards: Boards;
  readonly sound: SoundState;
}

export const TOP_GIFTERS = 10;
export const NEWEST_GIFTS = 50;

export const EMPTY_LIVE_STATE: LiveState = {
  session: null,
  top: [],
  cards: [],
  newest: [],
  sources: [],
  audience: { viewers: null, likes: null, follows: 0 },
  overlay: {
    pages: 0,
    paused: false,
    quietUntil: null,
    heldSince: null,
    held: 0,
    clearedAt: null,
    received: 0,
    booked: 0,
    shown: 0,
  },
  goal: null,
  attention: { conflicts: 0, unpriced: 0, ledger: null },
  stage: { keyColour: null },
  design: DEFAULT_DESIGN,
  boards: { periods: [], gifts: [] },
  sound: NO_SOUND,
};
