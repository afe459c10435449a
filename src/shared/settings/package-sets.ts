import { z } from 'zod';

/**
 * Bounds that keep every sum of prices within the safe integers, see `combine`. No currency in use
 * comes near 50,000 units for a coin.
 */
const MOST_UNITS_PER_COIN = 50_000;
const MOST_PACKAGE_COINS = 1_000_000;

const coinPackageSchema = z
  .object({
    coins: z.int().min(1).max(MOST_PACKAGE_COINS),
    /** Decimal text in the set's currency, more than nothing. */
    price: z.string().regex(/^\d{1,11}(\.\d{1,3})?$/),
  })
  .refine(({ coins, price }) => Number(price) > 0 && Number(price) <= coins * MOST_UNITS_PER_COIN, {
    path: ['price'],
  });

const packageSetSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(60),
  /** ISO 4217. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  packages: z.array(coinPackageSchema).max(40),
});

/** What is sold in one place for one currency, as it is kept: prices are decimal texts. */
export type PackageSet = z.infer<typeof packageSetSchema>;

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

/** The document of all sets: schema, default and type in one place. */
export const packageSetsSchema = z.object({
  /** The set that the calculator and the guide reckon with; if there is none of that id, the first. */
  inUse: z.string().max(40).default('app'),
  sets: z
    .array(packageSetSchema)
    .max(20)
    .refine((sets) => new Set(sets.map(({ id }) => id)).size === sets.length)
    .prefault(() => [...PRESET_SETS]),
});

export type PackageSets = z.infer<typeof packageSetsSchema>;

/** The set in use; null when there is none at all. */
export function setInUse({ inUse, sets }: PackageSets): PackageSet | null {
  return sets.find(({ id }) => id === inUse) ?? sets[0] ?? null;
}
