import type { EntryReport } from './use-entry.ts';

/** What can be done about an entry. */
export interface Possible {
  /** Pieces of the gift that can still be taken back. */
  readonly toReverse: number;
  readonly toValue: boolean;
  /** `blocked`: only once the entries that answer it have been undone. */
  readonly undo: 'yes' | 'blocked' | 'no';
}

/** The same rules by which the ledger decides; that one has the last word. */
export function possibleFor({ entry, answers }: EntryReport): Possible {
  const standing = answers.filter(({ kind, undone }) => kind !== 'undo' && !undone);
  if (entry.kind !== 'gift') {
    const isOwn = entry.kind !== 'card' && entry.kind !== 'undo' && !entry.undone;
    return {
      toReverse: 0,
      toValue: false,
      undo: isOwn ? (standing.length > 0 ? 'blocked' : 'yes') : 'no',
    };
  }
  const hasPrice =
    (entry.gift !== null && entry.gift.price !== null) ||
    standing.some(({ kind }) => kind === 'valuation');
  const takenBack = standing.reduce(
    (sum, { kind, count }) => sum + (kind === 'reversal' ? (count ?? 0) : 0),
    0,
  );
  return {
    toReverse: hasPrice ? (entry.count ?? 0) - takenBack : 0,
    toValue: !hasPrice,
    undo: 'no',
  };
}
