const FIRST_CEILING_MS = 1_000;
const LAST_CEILING_MS = 30_000;

/**
 * How long to wait before connecting again, in milliseconds: anything between nothing and a
 * ceiling that doubles from 1 s to 30 s ("full jitter"), so that programs which were cut off
 * together do not come back together.
 * @param attempt 0 for the first wait.
 */
export function retryDelay(attempt: number, random: () => number): number {
  const ceiling = Math.min(LAST_CEILING_MS, FIRST_CEILING_MS * 2 ** attempt);
  return Math.floor(random() * ceiling);
}
