import { z } from 'zod';
import { ENTRY_KINDS, type EntryKind } from '../ledger/entry.ts';
import type { EntryView } from '../ledger/entry-view.ts';
import { REVERSAL_REASONS } from '../ledger/facts.ts';

const KINDS = Object.keys(ENTRY_KINDS) as EntryKind[];

const seq = z.int().min(1);
const day = z.iso.date();
const id = z.string().min(1).max(256);
/** A sentence of the creator's own. */
const note = z.string().trim().max(500);
/** Coins per piece. */
const price = z.int().min(1).max(10_000_000);

const entry = z.object({
  seq,
  kind: z.enum(KINDS),
  at: z.int(),
  bookedAt: z.int(),
  card: z.int(),
  coins: z.int(),
  diamonds: z.string(),
  sign: z.union([z.literal(-1), z.literal(0), z.literal(1)]),
  gift: z.object({ id: z.string(), name: z.string(), price: z.int().nullable() }).nullable(),
  count: z.int().nullable(),
  from: z.object({ id: z.string(), name: z.string() }).nullable(),
  source: z.string().nullable(),
  session: z.int().nullable(),
  of: z.int().nullable(),
  answers: z.array(z.int()).readonly(),
  undone: z.boolean(),
  /** Which facts there are is told by the kind: see FactsByKind. */
  facts: z.custom<EntryView['facts']>((value) => typeof value === 'object'),
  hash: z.string(),
});

/** Which entries; see EntryFilter. */
export const entryFilter = z.object({
  kinds: z.array(z.enum(KINDS)).nullable(),
  gift: id.nullable(),
  gifter: id.nullable(),
  session: z.int().nullable(),
  from: day.nullable(),
  to: day.nullable(),
  unpriced: z.boolean(),
  text: z.string().max(200).nullable(),
});

const numbers = z.array(seq).readonly();

/** How the dashboard looks into the ledger, and what it may add to it. Nothing is ever changed. */
export const LEDGER_CALLS = {
  /** A part of the entries, newest first; see EntryQuery. */
  'ledger.entries': {
    input: entryFilter.extend({ before: seq.nullable(), limit: z.int().min(1).max(500) }),
    output: z.object({ entries: z.array(entry).readonly(), next: seq.nullable() }),
  },
  /** One entry with its rate card, the entry that it answers, and those that answer it. */
  'ledger.entry': {
    input: seq,
    output: z.object({
      entry,
      card: z.string(),
      of: entry.nullable(),
      answers: z.array(entry).readonly(),
    }),
  },
  /** Books that pieces of a gift were taken back; null = all that are left. */
  'ledger.reverse': {
    input: z.object({
      of: seq,
      count: seq.nullable(),
      reason: z.enum(REVERSAL_REASONS),
      note,
    }),
    output: numbers,
  },
  /** Takes back what a person has entered. */
  'ledger.undo': { input: z.object({ of: seq, note }), output: numbers },
  /** Kinds of gifts of which some were booked without a price. */
  'ledger.unpriced': {
    input: z.null(),
    output: z
      .array(
        z.object({
          gift: z.object({ id: z.string(), name: z.string() }),
          pieces: z.int(),
          entries: z.int(),
        }),
      )
      .readonly(),
  },
  /** Gives one gift its price. */
  'ledger.value': { input: z.object({ of: seq, price, note }), output: numbers },
  /** Gives all gifts of an id that still lack it their price; those to come have it too. */
  'ledger.valueGift': { input: z.object({ gift: id, price, note }), output: numbers },
} as const;
