import { z } from 'zod';
import { BACKUP_REASONS, stamp } from '../backup/manifest.ts';
import { FAILURE_CODES } from './failure.ts';

const nothing = z.null();
/** What a ledger holds, in short. Diamonds as a decimal text. */
const held = z.object({ entries: z.int(), coins: z.int(), diamonds: z.string() });

const backup = held.extend({
  id: stamp,
  /** Milliseconds since 1970. */
  at: z.int(),
  gifts: z.int(),
  bytes: z.int(),
  reason: z.enum(BACKUP_REASONS),
  /** Verified to its last entry; else only its end was, and the rest follows at the next start. */
  whole: z.boolean(),
});

const overview = z.object({
  /** Newest first. */
  backups: z.array(backup),
  /** What is booked now; null for a ledger that cannot tell. */
  current: held.nullable(),
  /** What an undo would bring back; null when nothing was restored yet. */
  undo: z
    .object({
      /** When it was replaced. */
      at: z.int(),
      /** The time of the backup or export that took its place; null when an undo did. */
      by: z.int().nullable(),
      /** Whether only the ledger was exchanged, as by an import. */
      ledgerOnly: z.boolean(),
      held: held.nullable(),
    })
    .nullable(),
  /** Why the last backup that nobody asked for failed. */
  problem: z.object({ code: z.enum(FAILURE_CODES), detail: z.string().nullable() }).nullable(),
});

/** Backups of the ledger and the documents beside it. */
export const BACKUP_CALLS = {
  'backup.list': { input: nothing, output: overview },
  'backup.make': { input: nothing, output: nothing },
  /** Answers when the backup is in place, or when all is as before. */
  'backup.restore': { input: z.object({ id: stamp }), output: nothing },
  /** Brings back what the last restore has replaced; once more, and it is redone. */
  'backup.undo': { input: nothing, output: nothing },
} as const;

export type BackupOverviewReport = z.infer<typeof overview>;
export type BackupReport = z.infer<typeof backup>;
