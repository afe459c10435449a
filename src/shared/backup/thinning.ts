/** What thinning looks at. */
export interface Dated {
  /** Names it; later ones sort after earlier ones. */
  readonly id: string;
  /** The day on which it was made, in the creator's zone: `2026-11-22`. */
  readonly day: string;
  /** Made because the tables were about to change. */
  readonly beforeMigration: boolean;
}

/** As many of today; of any other day one. */
const KEPT_OF_TODAY = 3;
const KEPT_IN_ALL = 10;

/**
 * The ids of the backups that have become too many. Kept are the newest three of today, the newest
 * of each other day, ten in all; and among the ten always the newest from before a migration,
 * because it is the only way back to the version before.
 */
export function tooMany(backups: readonly Dated[], today: string): string[] {
  const newestFirst = [...backups].sort((a, b) => (a.id < b.id ? 1 : -1));
  const kept = new Set<string>();
  const keep = ({ id }: Dated) => {
    if (kept.size < KEPT_IN_ALL) kept.add(id);
  };
  newestFirst
    .filter(({ beforeMigration }) => beforeMigration)
    .slice(0, 1)
    .forEach(keep);
  newestFirst
    .filter(({ day }) => day === today)
    .slice(0, KEPT_OF_TODAY)
    .forEach(keep);
  const days = new Set([today]);
  for (const backup of newestFirst) {
    if (!days.has(backup.day)) keep(backup);
    days.add(backup.day);
  }
  return backups.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
}
