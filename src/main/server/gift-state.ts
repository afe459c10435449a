import type { WebSocket } from 'ws';
import type { Intake, IntakeAnswer } from '../intake/intake.ts';
import { type Rate, rate } from './rate.ts';
import { BAD_MESSAGES, BAD_MESSAGES_MS } from './socket.ts';

/** How long a socket that is to be closed may still wait for its answers. */
const PATIENCE_MS = 400;

/** What was handed to the intake in one go, and what came of it; null until then. */
export interface Batch {
  answer: IntakeAnswer | null;
}

/** Where a sender on `WS /api/v1/gifts` stands. */
export interface GiftState {
  readonly ws: WebSocket;
  readonly intake: Intake;
  readonly log: (message: string, detail?: unknown) => void;
  readonly bad: Rate;
  /** Read in this turn of the loop, not handed over yet. */
  gathered: unknown[];
  /** Handed over, oldest first: answers go out in this order. */
  readonly inFlight: Batch[];
  handOverPlanned: boolean;
  answerPlanned: boolean;
  /** The intake has no room. */
  full: boolean;
  /** The client does not read its acknowledgements. */
  unread: boolean;
  /** How the conversation is going to end, once all that was received before is answered. */
  ending: { readonly code: number; readonly reason: string } | null;
}

export function newGiftState(
  ws: WebSocket,
  intake: Intake,
  log: (message: string, detail?: unknown) => void,
): GiftState {
  return {
    ws,
    intake,
    log,
    bad: rate(BAD_MESSAGES, BAD_MESSAGES_MS),
    gathered: [],
    inFlight: [],
    handOverPlanned: false,
    answerPlanned: false,
    full: false,
    unread: false,
    ending: null,
  };
}

export function readOn(state: GiftState): void {
  if (!state.full && !state.unread) state.ws.resume();
}

/** Ends the conversation when everything received has been answered, or after a moment. */
export function finish(state: GiftState, code: number, reason: string): void {
  if (state.ending !== null) return;
  state.ending = { code, reason };
  state.ws.pause();
  const timer = setTimeout(() => cut(state, code, reason), PATIENCE_MS);
  state.ws.once('close', () => clearTimeout(timer));
  closeWhenDone(state);
}

export function closeWhenDone(state: GiftState): void {
  if (state.ending === null || state.gathered.length > 0 || state.inFlight.length > 0) return;
  cut(state, state.ending.code, state.ending.reason);
}

/** Ends the conversation at once; what has not been answered by now never is. */
export function cut(state: GiftState, code: number, reason: string): void {
  state.ending ??= { code, reason };
  drop(state);
  // Paused, it would not hear the other side's half of the goodbye.
  state.ws.resume();
  state.ws.close(code, reason);
}

export function drop(state: GiftState): void {
  state.gathered = [];
  state.inFlight.length = 0;
}
