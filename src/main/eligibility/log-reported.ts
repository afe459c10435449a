import type { Failure } from '../../shared/contract/failure.ts';
import { withReported } from '../../shared/eligibility/follower-log.ts';
import { dayAt } from '../../shared/stats/zone-days.ts';
import type { EligibilityStore } from './eligibility-store.ts';

/**
 * Logs the number of followers that a source has reported: the first of each day, and none over a
 * number that is there. Answers why it could not be written; null when there is nothing to tell.
 */
export async function logReported(
  store: EligibilityStore,
  count: number,
  now: number,
  zone: string,
): Promise<Failure | null> {
  const day = dayAt(now, zone);
  if (withReported(store.get().log, day, count) === store.get().log) return null;
  const changed = await store.change((before) => ({
    ...before,
    log: [...withReported(before.log, day, count)],
  }));
  return changed.ok ? null : changed.failure;
}
