const ALLOWED = 10;
const MINUTE = 60_000;

export interface WrongKeys {
  /** Counts one more; answers for how many seconds wrong keys are locked out now, 0 for not at all. */
  another(): number;
}

/**
 * More than ten wrong keys in a minute lock further ones out for a minute.
 * `now` in milliseconds, of a clock that nobody can set.
 */
export function wrongKeys(now: () => number = () => performance.now()): WrongKeys {
  let recent: number[] = [];
  let lockedUntil = Number.NEGATIVE_INFINITY;
  return {
    another() {
      const at = now();
      if (at < lockedUntil) return Math.ceil((lockedUntil - at) / 1000);
      recent = recent.filter((before) => at - before < MINUTE);
      recent.push(at);
      if (recent.length <= ALLOWED) return 0;
      recent = [];
      lockedUntil = at + MINUTE;
      return MINUTE / 1000;
    },
  };
}
