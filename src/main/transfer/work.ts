import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { Task } from './task.ts';

/** Long work, one at a time, that can be watched and stopped. */
export interface Work {
  /** Does it, or refuses with `transfer-busy` while another is being done. */
  run<T>(work: (task: Task) => Promise<Answer<T>>): Promise<Answer<T>>;
  /** 0 to 1; null when nothing is being done. */
  progress(): number | null;
  /** Resolves when nothing is being done any more. */
  stop(): Promise<void>;
}

export function createWork(): Work {
  let running: { readonly stop: AbortController; readonly done: Promise<unknown> } | null = null;
  let progress: number | null = null;
  return {
    run: async (work) => {
      if (running !== null) return { ok: false, failure: failure('transfer-busy') };
      const stop = new AbortController();
      progress = 0;
      const done = work({
        signal: stop.signal,
        progress: (part, whole) => {
          progress = whole <= 0 ? 0 : Math.min(1, part / whole);
        },
      });
      running = { stop, done };
      try {
        return await done;
      } finally {
        running = null;
        progress = null;
      }
    },
    progress: () => progress,
    stop: async () => {
      running?.stop.abort();
      await running?.done.catch(() => undefined);
    },
  };
}
