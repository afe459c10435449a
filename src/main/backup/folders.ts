import { join } from 'node:path';
import { stamp as stampSchema } from '../../shared/backup/manifest.ts';
import { namesIn } from './disk.ts';

/** Where backups, and what restores leave behind, lie in the data folder. */
export function foldersOf(dataDir: string) {
  return {
    /** One folder for each backup, named by its time. Names that begin with a dot are unfinished. */
    backups: join(dataDir, 'backups'),
    /** What a restore has replaced, one folder each. Nothing here is ever deleted. */
    replaced: join(dataDir, 'replaced'),
    /** A restore that is being prepared or carried out. */
    restoring: join(dataDir, 'restoring'),
    incoming: join(dataDir, 'restoring', 'incoming'),
    plan: join(dataDir, 'restoring', 'plan.json'),
  } as const;
}

/**
 * A name for a new folder among others: the time, or a little after the latest of them when the
 * clock was put back, so that what is made later always sorts later.
 */
export async function freshStamp(folder: string, now: number): Promise<string> {
  const stamps = (await namesIn(folder)).map((name) => name.replace(/^\./, '')).sort();
  const latest = stamps.filter((name) => stampSchema.safeParse(name).success).at(-1);
  const own = stampOf(now);
  return latest === undefined || latest < own ? own : stampOf(timeOf(latest) + 1);
}

function stampOf(at: number): string {
  return new Date(at).toISOString().replaceAll(/[:.]/g, '-');
}

/** The way back: `2026-11-22T18-50-58-123Z` → milliseconds since 1970. */
function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/T(\d\d)-(\d\d)-(\d\d)-/, 'T$1:$2:$3.'));
}
