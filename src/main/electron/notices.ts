import type { Failure } from '../../shared/contract/failure.ts';

/** Standing messages for the dashboard. */
export interface Notices {
  list(): readonly Failure[];
  /** The same message is kept once. */
  add(...failures: readonly Failure[]): void;
  onChange(listener: () => void): void;
}

/** More than these would say nothing new. */
const MAX_NOTICES = 20;

export function createNotices(): Notices {
  let notices: readonly Failure[] = [];
  const listeners: (() => void)[] = [];
  const isKnown = (one: Failure) =>
    notices.some(({ code, detail }) => code === one.code && detail === one.detail);
  return {
    list: () => notices,
    add(...failures) {
      const fresh = failures.filter((one) => !isKnown(one));
      if (fresh.length === 0) return;
      notices = [...notices, ...fresh].slice(-MAX_NOTICES);
      for (const listener of listeners) listener();
    },
    onChange: (listener) => {
      listeners.push(listener);
    },
  };
}
