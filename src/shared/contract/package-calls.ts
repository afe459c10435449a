import { z } from 'zod';
import { packageSetsSchema } from '../settings/package-sets.ts';

/** The creator's sets of coin packages. */
export const PACKAGE_CALLS = {
  'packages.get': { input: z.null(), output: packageSetsSchema },
  /** The whole document; it is on disk when the call answers. */
  'packages.set': { input: packageSetsSchema, output: packageSetsSchema },
} as const;
