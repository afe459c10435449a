import { words } from '../../words/words.ts';

const { keys } = words.settings.shortcuts;

/** The keys of a shortcut as they stand on the keyboard: `Control+Alt+P` → Ctrl, Alt, P. */
export function shortcutKeys(text: string): readonly string[] {
  return text.split('+').map((name) => keys[name] ?? name.replace(/^num(?=\d)/, `${keys.num} `));
}
