import type { Given } from '../../shared/rehearsal/crowd.ts';
import { type GiftMessage, giftMessage, streakSteps } from '../../shared/rehearsal/gift-message.ts';
import type { RehearsalGift } from '../../shared/rehearsal/wish.ts';
import type { IntakeAnswer } from '../intake/intake.ts';
import { pause } from './pause.ts';

/** The name under which simulated gifts enter. */
export const REHEARSAL = 'rehearsal';

const STEP_MS = 220;

/** What the simulated viewers need of the rest of the core. */
export interface RehearsalDeps {
  /** The intake; see `Intake.submit`. */
  readonly submit: (messages: readonly unknown[], source: string) => Promise<IntakeAnswer>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 ≤ random() < 1. */
  readonly random: () => number;
  /** What can be given; not empty. */
  readonly gifts: readonly RehearsalGift[];
}

/** Plays gifts as a source would tell them, in their own time. */
export interface Stage {
  /** Resolves when the last message of this gift is taken, or the stage was left meanwhile. */
  play(given: Given): Promise<void>;
  /** Hands over anything else that a source might say. */
  tell(messages: readonly unknown[]): Promise<void>;
}

/**
 * @param test whether the gifts are tests: shown, never booked.
 * @param signal ends whatever is being played.
 */
export function createStage(deps: RehearsalDeps, test: boolean, signal: AbortSignal): Stage {
  const nextId = idsFrom(deps);

  // A message that the intake refuses is not told again: nobody has paid for it.
  async function tell(messages: readonly unknown[]): Promise<void> {
    if (!signal.aborted) await deps.submit(messages, REHEARSAL);
  }

  function message(
    given: Given,
    streak: string | null,
    count: number,
    ended: boolean,
  ): GiftMessage {
    const place = streak === null ? null : { id: streak, count, ended };
    return giftMessage(given, { id: nextId(), at: deps.now(), test }, place);
  }

  return {
    tell,
    async play(given) {
      if (given.count === 1) return tell([message(given, null, 1, false)]);
      const streak = nextId();
      for (const count of streakSteps(given.count)) {
        await tell([message(given, streak, count, false)]);
        await pause(STEP_MS, signal);
      }
      return tell([message(given, streak, given.count, true)]);
    },
  };
}

/** Ids that no other rehearsal on the same ledger has used. */
export function idsFrom({ now, random }: Pick<RehearsalDeps, 'now' | 'random'>): () => string {
  const run = `${REHEARSAL}-${now().toString(36)}-${Math.floor(random() * 36 ** 6).toString(36)}`;
  let last = 0;
  return () => {
    last += 1;
    return `${run}-${last}`;
  };
}
