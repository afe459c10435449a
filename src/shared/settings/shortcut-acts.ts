/** What a global shortcut can do. `pause` goes on again when alerts are held back. */
export const SHORTCUT_ACTS = ['pause', 'skip', 'replay', 'quiet', 'clear'] as const;
export type ShortcutAct = (typeof SHORTCUT_ACTS)[number];
