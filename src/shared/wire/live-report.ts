import { diamondsText } from '../amount/decimal.ts';
import { DIAMOND_UNITS, diamonds } from '../amount/diamonds.ts';
import type {
  Attention,
  Audience,
  LiveSession,
  LiveState,
  OverlayState,
  SourceState,
  TopGifter,
} from '../live/live-state.ts';

/** The answer to `GET /api/v1/live`. Diamonds are decimal texts, coins numbers. */
export interface LiveReport {
  readonly session: (Omit<LiveSession, 'diamonds'> & { readonly diamonds: string }) | null;
  readonly top: readonly TopGifter[];
  readonly goal: { readonly target: string; readonly reached: string } | null;
  readonly sources: readonly SourceState[];
  readonly audience: Audience;
  readonly overlay: OverlayState;
  /** What needs the creator's eye; `ledger` says why nothing can be booked, null when all is well. */
  readonly attention: Attention;
}

/** The parts of the live state that other programs are promised. */
export function liveReport(state: LiveState): LiveReport {
  const { session, goal, top, sources, audience, overlay, attention } = state;
  const reached = diamondsText(diamonds(session?.diamonds ?? 0));
  return {
    session: session === null ? null : { ...session, diamonds: reached },
    top,
    goal: goal === null ? null : { target: wholeDiamonds(goal.target), reached },
    sources,
    audience,
    overlay,
    attention,
  };
}

function wholeDiamonds(target: number): string {
  return diamondsText(diamonds(target * DIAMOND_UNITS));
}
