import { z } from 'zod';
import { TABLE_KINDS } from '../export/table-file.ts';
import { GIFT_ROW_PROBLEMS } from '../transfer/gift-row-problem.ts';
import { entryFilter } from './ledger-calls.ts';

const nothing = z.null();
/** Names a file that the creator has chosen in the system's dialog; its path stays in main. */
const file = z.uuid();
/** Diamonds as a decimal text. */
const diamonds = z.string();

/** What an exported ledger holds, from its first gift to its last; null when it has none. */
const ledgerFile = z.object({
  /** Milliseconds since 1970; null where the file does not say. */
  exportedAt: z.int().nullable(),
  entries: z.int(),
  gifts: z.int(),
  coins: z.int(),
  diamonds,
  from: z.int().nullable(),
  to: z.int().nullable(),
});

/** What a table of gifts would add, or has added. */
const giftImport = z.object({
  /** Rows that are new, and what they hold. */
  fresh: z.int(),
  pieces: z.int(),
  coins: z.int(),
  diamonds,
  /** Of these, rows whose price nobody knows yet. */
  unpriced: z.int(),
  /** Rows that were booked before. */
  known: z.int(),
  from: z.int().nullable(),
  to: z.int().nullable(),
  /** `count` is of all; some of them by line, with why. */
  unreadable: z.object({
    count: z.int(),
    first: z
      .array(z.object({ line: z.int(), text: z.string(), problem: z.enum(GIFT_ROW_PROBLEMS) }))
      .readonly(),
  }),
});

/** Exports and imports. One at a time; what runs can be watched and stopped. */
export const TRANSFER_CALLS = {
  /** Asks for a file; null when the dialog was closed. */
  'transfer.choose': {
    input: z.enum(['ledger', 'gifts']),
    output: z.object({ file, name: z.string(), bytes: z.int() }).nullable(),
  },
  /** Reads an exported ledger from end to end, and what it would replace. Nothing is changed. */
  'transfer.inspectLedger': {
    input: file,
    output: z.object({
      found: ledgerFile,
      /** What is booked now; null for a ledger that cannot tell. */
      current: z.object({ entries: z.int(), coins: z.int(), diamonds }).nullable(),
    }),
  },
  /** Puts that ledger in place of the present one, which is kept and can be brought back. */
  'transfer.importLedger': { input: file, output: nothing },
  /** Reads a table of gifts, and what booking it would do. Nothing is changed. */
  'transfer.inspectGifts': { input: file, output: giftImport },
  /** Books its new rows, all or none; `fresh` is how many the creator has seen and confirmed. */
  'transfer.importGifts': {
    input: z.object({ file, fresh: z.int().min(1) }),
    output: giftImport,
  },
  /**
   * Asks where, and writes the whole ledger, to be imported again, or some entries as a table.
   * Answers how many entries were written; null when the dialog was closed.
   */
  'transfer.export': {
    input: z.discriminatedUnion('what', [
      z.object({ what: z.literal('ledger') }),
      z.object({ what: z.literal('entries'), as: z.enum(TABLE_KINDS), of: entryFilter }),
    ]),
    output: z.int().nullable(),
  },
  /** How far the running work is, 0 to 1; null when none is running. */
  'transfer.progress': { input: nothing, output: z.number().min(0).max(1).nullable() },
  /** Stops what is running; its own call then answers with `stopped`. */
  'transfer.stop': { input: nothing, output: nothing },
} as const;
