import { z } from 'zod';
import {
  isPackageCoins,
  isPackagePrice,
  MOST_PACKAGES,
  MOST_SETS,
  type PackageSets,
  PRESET_SETS,
} from '../packages/package-set.ts';

const coinPackage = z
  .object({ coins: z.int().refine(isPackageCoins), price: z.string().max(20) })
  .refine(({ coins, price }) => isPackagePrice(price, coins), { path: ['price'] });

const packageSet = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/),
  name: z.string().trim().min(1).max(60),
  currency: z.string().regex(/^[A-Z]{3}$/),
  packages: z.array(coinPackage).max(MOST_PACKAGES),
});

/** The document of the creator's package sets: schema and default in one place. */
export const packageSetsSchema: z.ZodType<PackageSets> = z.object({
  inUse: z.string().max(40).default('app'),
  sets: z
    .array(packageSet)
    .max(MOST_SETS)
    .refine((sets) => new Set(sets.map(({ id }) => id)).size === sets.length)
    .prefault(() => [...PRESET_SETS]),
});
