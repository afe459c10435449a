import { z } from 'zod';
import type { ShortcutAct } from './shortcut-acts.ts';

/** A shortcut as Electron writes it: `Control+Alt+P`. https://www.electronjs.org/docs/latest/api/accelerator */
const SHORTCUT = /^(?:(?:Control|Alt|Shift|Super)\+){0,4}[A-Za-z0-9]{1,10}$/;

const shortcut = z.string().max(60).regex(SHORTCUT).nullable().default(null);

/** All are off until the creator chooses one: whatever we took might be another program's. */
export const shortcutsSchema = z
  .object({
    pause: shortcut,
    skip: shortcut,
    replay: shortcut,
    quiet: shortcut,
    clear: shortcut,
  })
  .prefault({}) satisfies z.ZodType<Readonly<Record<ShortcutAct, string | null>>>;

export type Shortcuts = z.infer<typeof shortcutsSchema>;
