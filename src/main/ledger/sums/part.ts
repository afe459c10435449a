import type { Columns } from './columns.ts';

/** Columns with what can be told of them at a glance, so that most passes need not look closer. */
export interface Part {
  readonly columns: Columns;
  /** First and last quarter hour. */
  readonly earliest: number;
  readonly latest: number;
  /** First and last entry by which rows belong to a session. */
  readonly firstPlace: number;
  readonly lastPlace: number;
  /** The one rate card of all rows; null when there are several. */
  readonly card: number | null;
  /** Whether any row takes back or lacks a price. */
  readonly hasRest: boolean;
}

export function partOf(columns: Columns): Part {
  const { size, quarter, place, card, reversed, unpriced } = columns;
  let [earliest, latest] = [quarter[0] ?? 0, quarter[0] ?? 0];
  let [firstPlace, lastPlace] = [place[0] ?? 0, place[0] ?? 0];
  let hasRest = false;
  let isOneCard = true;
  for (let row = 0; row < size; row += 1) {
    const at = quarter[row] ?? 0;
    if (at < earliest) earliest = at;
    if (at > latest) latest = at;
    const stands = place[row] ?? 0;
    if (stands < firstPlace) firstPlace = stands;
    if (stands > lastPlace) lastPlace = stands;
    if (reversed[row] !== 0 || unpriced[row] !== 0) hasRest = true;
    if (card[row] !== card[0]) isOneCard = false;
  }
  const oneCard = isOneCard ? (card[0] ?? 0) : null;
  return { columns, earliest, latest, firstPlace, lastPlace, card: oneCard, hasRest };
}
