import { EventEmitter, once } from 'node:events';
import type { IntakeAnswer } from '../../src/main/intake/intake.ts';
import type { SourceDeps } from '../../src/main/sources/source.ts';
import type { SourceState } from '../../src/shared/live/live-state.ts';

/** The rest of the core as a source sees it: takes messages (or not), and remembers what it was told. */
export interface ObservedIntake {
  readonly deps: SourceDeps;
  readonly taken: unknown[];
  /** Sizes of the batches that were taken. */
  readonly batches: number[];
  readonly states: SourceState[];
  readonly logged: string[];
  /** How many times a batch was refused. */
  refusals: number;
  mode: 'take' | 'refuse' | 'throw';
  /** How many batches have been offered. */
  asked: number;
  /** No batch is answered before this has resolved. */
  gate: Promise<void>;
  /** Resolves as soon as `condition` holds; looks again with each batch, state and line of the log. */
  until(condition: () => boolean): Promise<void>;
}

export function observeIntake(options: Partial<SourceDeps> = {}): ObservedIntake {
  const news = new EventEmitter();
  const observed: ObservedIntake = {
    taken: [],
    batches: [],
    states: [],
    logged: [],
    refusals: 0,
    mode: 'take',
    asked: 0,
    gate: Promise.resolve(),
    async until(condition) {
      while (!condition()) await once(news, 'news');
    },
    deps: {
      async submit(messages) {
        observed.asked += 1;
        news.emit('news');
        await observed.gate;
        return answer(messages);
      },
      onState(state) {
        observed.states.push(state);
        news.emit('news');
      },
      now: Date.now,
      // Waits of a few milliseconds, so that a test sees many attempts.
      random: () => 0.01,
      log(message) {
        observed.logged.push(message);
        news.emit('news');
      },
      ...options,
    },
  };

  function answer(messages: readonly unknown[]): IntakeAnswer {
    queueMicrotask(() => news.emit('news'));
    if (observed.mode !== 'take') {
      observed.refusals += 1;
      if (observed.mode === 'throw') throw new Error('a bug in the intake');
      return { ok: false, refusal: 'unavailable' };
    }
    observed.taken.push(...messages);
    observed.batches.push(messages.length);
    return { ok: true, results: [] };
  }

  return observed;
}
