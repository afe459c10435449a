import type { Sums } from './totals.ts';

/** When a LIVE session was, and what it is called. Instants in milliseconds. */
export interface SessionTime {
  readonly id: number;
  readonly name: string | null;
  readonly startedAt: number;
  /** null while it runs. */
  readonly endedAt: number | null;
}

/** A LIVE session with its sums. */
export interface SessionRow extends SessionTime, Sums {
  readonly note: string | null;
  /** Different people who sent something. */
  readonly gifters: number;
}

/** What came in within one minute; `at` is its start. */
export interface Minute {
  readonly at: number;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: string;
}

/** Why a session can't be split or joined so. */
export type SessionRefusal =
  | 'session-unknown'
  /** It is running: what comes next would not know where to go. */
  | 'session-running'
  | 'session-not-next'
  /** The entry is not a gift of this session, or it is its first. */
  | 'session-split-outside';

export type SessionOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly refusal: SessionRefusal };
