import { z } from 'zod';
import { SHORTCUT_ACTS } from '../settings/shortcut-acts.ts';

/** What the dashboard asks of the global shortcuts; which they are is in the settings. */
export const SHORTCUT_CALLS = {
  /** Those that could not be had: another program has them, or the desktop does not give any. */
  'shortcuts.refused': { input: z.null(), output: z.array(z.enum(SHORTCUT_ACTS)) },
} as const;
