import { SHORTCUT_ACTS, type ShortcutAct } from '../../shared/settings/shortcut-acts.ts';
import type { Shortcuts as Wanted } from '../../shared/settings/shortcuts.ts';

/** The part of Electron's `globalShortcut` that is used: false, or an error, when a key is not to be had. */
export interface KeyRegistry {
  register(accelerator: string, pressed: () => void): boolean;
  unregister(accelerator: string): void;
}

/** The shortcuts that work while another program is in front: a game, OBS, TikTok. */
export interface Shortcuts {
  /** Gives up those from before and asks for these. */
  follow(wanted: Wanted): void;
  /** Those that are wanted and could not be had. */
  refused(): readonly ShortcutAct[];
}

export function createShortcuts(keys: KeyRegistry, perform: (act: ShortcutAct) => void): Shortcuts {
  const held = new Set<string>();
  let refused: readonly ShortcutAct[] = [];

  const claim = (act: ShortcutAct, accelerator: string) => {
    // A second act on the same key would take it from the first.
    if (held.has(accelerator)) return false;
    const isOurs = registered(keys, accelerator, () => perform(act));
    if (isOurs) held.add(accelerator);
    return isOurs;
  };
  return {
    follow(wanted) {
      for (const accelerator of held) keys.unregister(accelerator);
      held.clear();
      refused = SHORTCUT_ACTS.filter((act) => {
        const accelerator = wanted[act];
        return accelerator !== null && !claim(act, accelerator);
      });
    },
    refused: () => refused,
  };
}

/** Electron throws at a name of a key that it does not know on this system. */
function registered(keys: KeyRegistry, accelerator: string, pressed: () => void): boolean {
  try {
    return keys.register(accelerator, pressed);
  } catch {
    return false;
  }
}
