import { z } from 'zod';

/** Why a backup was made. */
export const BACKUP_REASONS = ['timed', 'asked', 'exit', 'migration'] as const;
export type BackupReason = (typeof BACKUP_REASONS)[number];

/** The name of a backup's folder: the time at which it was made, so that names sort by age. */
export const stamp = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/);

/** Name of a file inside of a folder, and nothing that leads out of it. */
export const fileName = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/);

/** What a ledger held at a moment. Coins are whole, diamonds a decimal text. */
const holds = {
  /** Milliseconds since 1970. */
  at: z.int(),
  entries: z.int().min(0),
  gifts: z.int().min(0),
  coins: z.int(),
  diamonds: z.string().regex(/^-?\d+(\.\d+)?$/),
  /** Hash of the last entry, hexadecimal. */
  head: z.string().regex(/^[0-9a-f]*$/),
};

/** `manifest.json` of a backup. It is written last: a folder without one is no backup. */
export const manifestSchema = z.object({
  format: z.literal(1),
  ...holds,
  reason: z.enum(BACKUP_REASONS),
  /** The program that made it, and the version of the ledger's tables. */
  carat: z.string(),
  tables: z.int().min(1),
  /** Size of the ledger's file. */
  bytes: z.int().min(0),
  /** Of the ledger's file: names are in it too, which no hash of an entry covers. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  documents: z.array(fileName),
  /**
   * `whole`: every entry, hash and sum of the copy was verified. `end`: its last entry and its
   * totals were compared with the anchor; the rest waits for the next start.
   */
  checked: z.enum(['end', 'whole']),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What is known of a ledger that was replaced; null figures for one that could not be read. */
export const replacedSchema = z.object({
  format: z.literal(1),
  at: z.int(),
  /** The time of the backup, or of the export, that took its place; null when an undo did. */
  by: z.int().nullable(),
  /** Whether the ledger alone was exchanged, as by an import; the documents stayed. */
  ledgerOnly: z.boolean().default(false),
  /** null for a ledger that could not be read. */
  held: z.object({ entries: z.int().min(0), coins: z.int(), diamonds: holds.diamonds }).nullable(),
  files: z.array(fileName),
});
export type Replaced = z.infer<typeof replacedSchema>;
