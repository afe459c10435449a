import {
  isPackageCoins,
  isPackagePrice,
  type PackageSet,
} from '../../../../shared/packages/package-set.ts';

/** A row while it is typed. Its key stays the same for as long as the row lives. */
export interface DraftRow {
  readonly key: number;
  readonly coins: string;
  readonly price: string;
}

/** A set while it is changed: nothing of it counts before it is saved. */
export interface SetDraft {
  readonly name: string;
  readonly currency: string;
  readonly rows: readonly DraftRow[];
}

/** What is wrong with a row, by field. */
export interface RowProblems {
  readonly coins: boolean;
  readonly price: boolean;
}

export function draftOf({ name, currency, packages }: PackageSet): SetDraft {
  const rows = packages.map(({ coins, price }, key) => ({ key, coins: String(coins), price }));
  return { name, currency, rows: rows.length === 0 ? [emptyRow(rows)] : rows };
}

/** A row to be filled in, with a key that none of the others has. */
export function emptyRow(rows: readonly DraftRow[]): DraftRow {
  return { key: Math.max(-1, ...rows.map(({ key }) => key)) + 1, coins: '', price: '' };
}

/** A row that nothing was typed into is no package and no mistake. */
function isEmpty({ coins, price }: DraftRow): boolean {
  return coins.trim() === '' && price.trim() === '';
}

/** Coins may be grouped as they are printed (`1,400`), prices may have a decimal comma. */
function packageOf({ coins, price }: DraftRow): PackageSet['packages'][number] {
  const digits = coins.replaceAll(/[\s.,'’]/g, '');
  return {
    coins: /^\d{1,9}$/.test(digits) ? Number(digits) : 0,
    price: price.trim().replace(',', '.'),
  };
}

export function isName(name: string): boolean {
  return name.trim().length >= 1 && name.trim().length <= 60;
}

export function problemsOf(row: DraftRow): RowProblems {
  if (isEmpty(row)) return { coins: false, price: false };
  const { coins, price } = packageOf(row);
  const isCoins = isPackageCoins(coins);
  // A price cannot be too high for coins that are yet to be typed.
  return {
    coins: !isCoins,
    price: !isPackagePrice(price, isCoins ? coins : Number.POSITIVE_INFINITY),
  };
}

/** The set as it is to be saved; null while something is wrong. */
export function setFrom(id: string, { name, currency, rows }: SetDraft): PackageSet | null {
  const filled = rows.filter((row) => !isEmpty(row));
  const wrong = filled.map(problemsOf).some(({ coins, price }) => coins || price);
  if (wrong || !isName(name)) return null;
  const packages = filled.map(packageOf).sort((one, other) => one.coins - other.coins);
  return { id, name: name.trim(), currency, packages };
}
