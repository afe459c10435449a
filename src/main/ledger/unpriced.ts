import type { EntryDraft } from '../../shared/ledger/draft.ts';
import { prepareRows } from '../storage/rows.ts';
import type { OpenLedger } from './open-ledger.ts';

/** A kind of gift of which some are booked without a price. */
export interface UnpricedKind {
  readonly gift: { readonly id: string; readonly name: string };
  readonly pieces: number;
  readonly entries: number;
}

/** A gift without a price, and without a valuation that stands. `entry` is the gift's row. */
export const STILL_UNPRICED = `entry.price IS NULL AND entry.kind = 1 AND NOT EXISTS (
  SELECT 1 FROM entry AS value WHERE value.of_seq = entry.seq AND value.kind = 9 AND NOT EXISTS (
    SELECT 1 FROM entry AS undo WHERE undo.of_seq = value.seq AND undo.kind = 11))`;

export function unpricedKinds({ db, catalogue }: OpenLedger): readonly UnpricedKind[] {
  const rows = prepareRows(
    db,
    ['gift', 'sum(count)', 'count(*)'],
    `FROM entry WHERE ${STILL_UNPRICED} GROUP BY gift ORDER BY 2 DESC LIMIT -1`,
  )();
  return rows.map(([id, pieces, entries]) => ({
    gift: { id: String(id), name: catalogue.find(String(id))?.name ?? String(id) },
    pieces: Number(pieces),
    entries: Number(entries),
  }));
}

/** Drafts that give every gift of one id that still lacks it a price. */
export function valuationsOf(
  { db }: OpenLedger,
  giftId: string,
  price: number,
  note: string,
  at: number,
): readonly EntryDraft[] {
  const rows = prepareRows(
    db,
    ['entry.seq'],
    `FROM entry WHERE ${STILL_UNPRICED} AND gift = ? ORDER BY entry.seq LIMIT -1`,
  )(giftId);
  return rows.map(([seq]) => ({ kind: 'valuation', of: Number(seq), price, note, at }));
}
