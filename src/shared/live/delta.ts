import type { DiamondsUnderCard } from '../payout/estimate.ts';
import type { SoundPlace } from '../settings/design-kinds.ts';
import type { OverlayDesign } from '../settings/overlay-design.ts';
import type {
  Attention,
  Audience,
  Boards,
  Goal,
  LiveSession,
  LiveState,
  OverlayState,
  SourceState,
  Stage,
  TopGifter,
} from './live-state.ts';
import type { ShownGift } from './shown-gift.ts';
import type { SoundReport, SoundState, TriedReport } from './sound-state.ts';

/**
 * One step of the live state. Every delta carries totals after it, never differences, so that
 * applying one twice changes nothing.
 */
export type Delta =
  /** Booked, or played as a test. What it adds to the session comes as a `session` right after. */
  | { readonly type: 'gift'; readonly gift: ShownGift }
  | { readonly type: 'streak-ended'; readonly key: string }
  /** The session's totals after some gifts, or another session, or this one was closed or renamed. */
  | {
      readonly type: 'session';
      readonly session: LiveSession | null;
      readonly top: readonly TopGifter[];
      readonly cards: readonly DiamondsUnderCard[];
    }
  /** Another ledger is in place; its session follows. Gifts shown so far may not be in it. */
  | { readonly type: 'ledger-replaced' }
  /** Nobody is to be told the name of the person with this id any more. */
  | { readonly type: 'gifter-forgotten'; readonly id: string }
  | { readonly type: 'source'; readonly source: SourceState }
  | { readonly type: 'audience'; readonly audience: Audience }
  | { readonly type: 'overlay'; readonly overlay: OverlayState }
  /** Something to be done once, by the pages that are there; a snapshot does not tell of it. */
  | { readonly type: 'act'; readonly act: OverlayAct }
  | { readonly type: 'shown'; readonly key: string; readonly at: number }
  | { readonly type: 'goal'; readonly goal: Goal | null }
  | { readonly type: 'attention'; readonly attention: Attention }
  | { readonly type: 'stage'; readonly stage: Stage }
  | { readonly type: 'design'; readonly design: OverlayDesign }
  | { readonly type: 'boards'; readonly boards: Boards }
  | { readonly type: 'sound'; readonly sound: SoundState };

/** What overlay pages are asked to do. `at`: when, so that nobody does it much later. */
export type OverlayAct =
  /** The alert that stands in the middle leaves; if there is none, the small ones do. */
  | { readonly name: 'skip'; readonly at: number }
  /** The gift plays once more, before everything that waits. */
  | { readonly name: 'replay'; readonly at: number; readonly gift: ShownGift }
  /** One page, and no other, plays the sound of a tier and reports how that went. */
  | {
      readonly name: 'try-sound';
      readonly at: number;
      readonly page: string;
      readonly run: number;
      readonly tier: 1 | 2 | 3 | 4 | 5;
    };

/** A delta with its place in the feed. A gap in `seq` means: ask for a snapshot. */
export type SequencedDelta = Delta & { readonly seq: number };

/** What the feed sends, over the socket and over the bridge alike. */
export type FeedFrame =
  | { readonly type: 'snapshot'; readonly seq: number; readonly state: LiveState }
  | { readonly type: 'deltas'; readonly seq: number; readonly deltas: readonly SequencedDelta[] };

/** What a feed's client may say. */
export type FeedReport =
  /** This socket belongs to an overlay page; `stage` is what its address asks for. */
  | {
      readonly type: 'hello';
      readonly page: string;
      readonly place?: SoundPlace | undefined;
      readonly stage?: string | undefined;
    }
  /** An overlay page has shown the card of this key (first frame drawn). */
  | { readonly type: 'shown'; readonly key: string }
  /** Frames of the page since it was loaded, counted while cards come in. */
  | { readonly type: 'frames'; readonly drawn: number; readonly dropped: number }
  | SoundReport
  | TriedReport
  /** "I have lost the thread": answered by a snapshot. */
  | { readonly type: 'snapshot' };
