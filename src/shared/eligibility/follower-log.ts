import { z } from 'zod';

/** Where a number of followers comes from. */
const LOG_ORIGINS = ['entered', 'imported', 'source'] as const;

/** Nobody on TikTok has more; what is larger is a slip. */
export const MAX_FOLLOWERS = 1_000_000_000;

export const logEntrySchema = z.object({
  day: z.iso.date(),
  count: z.int().min(0).max(MAX_FOLLOWERS),
  origin: z.enum(LOG_ORIGINS),
});

export type LogEntry = z.infer<typeof logEntrySchema>;

/** By day, the oldest first, one entry a day. */
export type FollowerLog = readonly LogEntry[];

/** The log with these entries: each takes the place of the one of its day, the later of two wins. */
export function withEntries(log: FollowerLog, entries: readonly LogEntry[]): FollowerLog {
  const byDay = new Map([...log, ...entries].map((entry) => [entry.day, entry]));
  return [...byDay.values()].sort((one, other) => (one.day < other.day ? -1 : 1));
}

export function withoutDay(log: FollowerLog, day: string): FollowerLog {
  return log.filter((entry) => entry.day !== day);
}

/**
 * The log after a source has said how many followers there are. The first number of a day stays,
 * and so does one that the creator has entered: sources report with every event.
 */
export function withReported(log: FollowerLog, day: string, count: number): FollowerLog {
  if (log.some((entry) => entry.day === day)) return log;
  return withEntries(log, [{ day, count, origin: 'source' }]);
}
