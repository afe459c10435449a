import { diamondsText, signedDiamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { GifterPage, GifterQuery, GifterRow } from '../../shared/stats/gifter-row.ts';
import { prepareRows } from '../storage/rows.ts';
import type { OpenLedger } from './open-ledger.ts';
import { byGifter } from './sums/groupings.ts';
import type { Part } from './sums/part.ts';
import { QUARTER_MS } from './sums/row-builder.ts';
import { scan, select, type Tally } from './sums/scan.ts';
import { EVERY_ROW } from './sums/selection.ts';
import { matchingIds } from './text-match.ts';

/** People who have sent gifts, sorted, a page of them. */
export function gifters(ledger: OpenLedger, query: GifterQuery): GifterPage {
  const { sums } = ledger;
  const parts = [...sums.parts({})];
  const tallies = scan(select(parts, EVERY_ROW), byGifter(sums.keys.size()));
  const times = timesOf(parts, sums.keys.size());
  const found: Found[] = [];
  const isWanted = wantedBy(ledger, query.text);
  tallies.forEach((tally, number) => {
    if (tally !== undefined && tally.gifts > 0 && isWanted(number)) {
      const [first, last] = [times.first[number] ?? 0, times.last[number] ?? 0];
      found.push({ number, tally, first, last });
    }
  });
  found.sort(ORDERS[query.sort]);
  const page = found.slice(query.offset, query.offset + query.limit);
  return { rows: named(ledger, page), total: found.length };
}

interface Found {
  readonly number: number;
  readonly tally: Tally;
  /** Quarter hours. */
  readonly first: number;
  readonly last: number;
}

/** The number decides between equals, so that pages never overlap. */
const ORDERS: Readonly<Record<GifterQuery['sort'], (a: Found, b: Found) => number>> = {
  coins: (a, b) => b.tally.coins - a.tally.coins || a.number - b.number,
  gifts: (a, b) => b.tally.gifts - a.tally.gifts || a.number - b.number,
  latest: (a, b) => b.last - a.last || a.number - b.number,
};

function wantedBy(ledger: OpenLedger, text: string | null): (number: number) => boolean {
  const searched = text?.trim() ?? '';
  if (searched === '') return () => true;
  const ids = matchingIds(ledger, searched).gifters;
  const numbers = new Set(ids.map((id) => ledger.sums.keys.find(id)));
  return (number) => numbers.has(number);
}

function timesOf(parts: readonly Part[], keys: number) {
  const first = new Int32Array(keys).fill(2 ** 31 - 1);
  const last = new Int32Array(keys);
  for (const { columns } of parts) {
    const { size, gifts, gifter, quarter } = columns;
    for (let row = 0; row < size; row += 1) {
      if ((gifts[row] ?? 0) === 0) continue;
      const at = quarter[row] ?? 0;
      const number = gifter[row] ?? 0;
      if (at < (first[number] ?? 0)) first[number] = at;
      if (at > (last[number] ?? 0)) last[number] = at;
    }
  }
  return { first, last };
}

function named({ db, sums }: OpenLedger, page: readonly Found[]): GifterRow[] {
  const ids = page.map(({ number }) => sums.keys.idOf(number));
  const rows = prepareRows(
    db,
    ['id', 'name', 'handle', 'forgotten'],
    'FROM person WHERE id IN (SELECT value FROM json_each(?))',
  )(JSON.stringify(ids));
  const people = new Map(rows.map((row) => [String(row[0]), row]));
  return page.map(({ tally, first, last }, index) => {
    const id = ids[index] ?? '';
    const [, name, handle, forgotten] = people.get(id) ?? [];
    return {
      id,
      name: typeof name === 'string' ? name : id,
      handle: typeof handle === 'string' ? handle : null,
      forgotten: forgotten === 1,
      gifts: tally.gifts,
      coins: tally.coins,
      diamonds: diamondsText(diamonds(tally.diamonds)),
      reversed: signedDiamondsText(tally.reversed),
      unpriced: tally.unpriced,
      firstAt: first * QUARTER_MS,
      lastAt: last * QUARTER_MS,
    };
  });
}
