/**
 * Says when something has happened too often: the `limit`-th time within `windowMs`.
 * `now` in milliseconds, of a clock that nobody can set.
 */
export interface Rate {
  /** Counts one more; true when that is too often. */
  another(): boolean;
  /** Forgets what was counted. */
  reset(): void;
}

export function rate(
  limit: number,
  windowMs: number,
  now: () => number = () => performance.now(),
): Rate {
  // A ring of the last `limit` moments: the oldest stands where the next one goes.
  const moments = new Float64Array(limit).fill(Number.NEGATIVE_INFINITY);
  let next = 0;
  return {
    another() {
      const at = now();
      moments[next] = at;
      next = (next + 1) % limit;
      return at - (moments[next] ?? 0) < windowMs;
    },
    reset() {
      moments.fill(Number.NEGATIVE_INFINITY);
    },
  };
}
