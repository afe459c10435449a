/** A package as it is kept and told: the price is a decimal text in its set's currency. */
interface KeptPackage {
  coins: number;
  price: string;
}

/** What is sold in one place for one currency. */
export interface PackageSet {
  id: string;
  name: string;
  /** ISO 4217. */
  currency: string;
  packages: KeptPackage[];
}

export interface PackageSets {
  /** The set that the calculator and the guide reckon with; if there is none of that id, the first. */
  inUse: string;
  sets: PackageSet[];
}

/**
 * Bounds that keep every sum of prices within the safe integers, see `combine`. No currency in use
 * comes near 50,000 units for a coin, and none is divided further than into thousandths.
 */
const MOST_UNITS_PER_COIN = 50_000;
const MOST_PACKAGE_COINS = 1_000_000;

/** More packages in a set, or more sets, than anybody sells. */
export const MOST_PACKAGES = 40;
export const MOST_SETS = 20;

export function isPackageCoins(coins: number): boolean {
  return Number.isSafeInteger(coins) && coins >= 1 && coins <= MOST_PACKAGE_COINS;
}

/** Whether `price` is a decimal text that so many coins can cost: more than nothing, within bounds. */
export function isPackagePrice(price: string, coins: number): boolean {
  if (!/^\d{1,11}(\.\d{1,3})?$/.test(price)) return false;
  return Number(price) > 0 && Number(price) <= coins * MOST_UNITS_PER_COIN;
}

/**
 * The sets that Carat comes with: the app's of today, the app's of some years ago, and the web
 * shop's, about a quarter cheaper. Prices in US dollars before tax, as public price lists had them
 * in November 2026.
 */
export const PRESET_SETS: readonly PackageSet[] = [
  preset('app', 'TikTok app', [
    [70, '0.99'],
    [350, '4.99'],
    [700, '9.99'],
    [1_400, '19.99'],
    [3_500, '49.99'],
    [7_000, '99.99'],
    [17_500, '249.99'],
  ]),
  preset('app-earlier', 'TikTok app, earlier', [
    [65, '0.99'],
    [330, '4.99'],
    [660, '9.99'],
    [1_321, '19.99'],
    [3_306, '49.99'],
    [6_607, '99.99'],
  ]),
  preset('web', 'TikTok web shop', [
    [70, '0.74'],
    [350, '3.71'],
    [700, '7.42'],
    [1_400, '14.84'],
    [3_500, '37.10'],
    [7_000, '74.20'],
    [17_500, '185.50'],
  ]),
];

function preset(id: string, name: string, rows: readonly [number, string][]): PackageSet {
  return { id, name, currency: 'USD', packages: rows.map(([coins, price]) => ({ coins, price })) };
}

/** The set in use; null when there is none at all. */
export function setInUse({ inUse, sets }: PackageSets): PackageSet | null {
  return sets.find(({ id }) => id === inUse) ?? sets[0] ?? null;
}
