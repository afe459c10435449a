import type { SourceState } from '../../shared/live/live-state.ts';

/** Keeps the state of one source and tells changes, each once. */
export interface SourceStatus {
  current(): SourceState;
  /** `retryAt` and `problem` are null unless given. */
  set(state: SourceState['state'], more?: Partial<Pick<SourceState, 'retryAt' | 'problem'>>): void;
}

export function createSourceStatus(
  id: string,
  now: () => number,
  onState: (state: SourceState) => void,
): SourceStatus {
  let current: SourceState = { id, state: 'off', since: now(), retryAt: null, problem: null };
  return {
    current: () => current,
    set(state, { retryAt = null, problem = null } = {}) {
      const same = state === current.state;
      if (same && retryAt === current.retryAt && problem === current.problem) return;
      current = { id, state, since: same ? current.since : now(), retryAt, problem };
      onState(current);
    },
  };
}
