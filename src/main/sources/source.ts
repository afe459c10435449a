import type { SourceState } from '../../shared/live/live-state.ts';
import type { IntakeAnswer } from '../intake/intake.ts';

/** Something outside that brings gifts by itself, for instance TikFinity. */
export interface Source {
  readonly id: string;
  /** Begins to connect, and goes on for ever until stopped. A second call does nothing. */
  start(): void;
  /** Disconnects, and resolves when what had arrived is handed over and nothing is left open. */
  stop(): Promise<void>;
  state(): SourceState;
}

/** Writes to the log: a sentence, and facts without secrets. */
type Log = (message: string, detail?: unknown) => void;

/** What every source needs of the rest of the core. */
export interface SourceDeps {
  /** The intake; see `Intake.submit`. */
  readonly submit: (messages: readonly unknown[], source: string) => Promise<IntakeAnswer>;
  /** Called with each change of state, never twice with the same. */
  readonly onState: (state: SourceState) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 ≤ random() < 1. */
  readonly random: () => number;
  readonly log: Log;
}
