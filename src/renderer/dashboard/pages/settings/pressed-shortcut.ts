/** A key press, as far as it matters here. */
export interface Pressed {
  /** The physical key, as in `KeyboardEvent.code`. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/** `modifier`: only Ctrl, Alt, Shift or the like so far. `weak`: other programs need it themselves. */
export type PressedShortcut =
  | { readonly kind: 'shortcut'; readonly text: string }
  | { readonly kind: 'modifier' | 'weak' | 'unknown' };

const MODIFIERS = /^(Control|Alt|Shift|Meta)(Left|Right)$/;
/** Electron's names where they differ from those of the browser. */
const NAMES: Readonly<Record<string, string>> = {
  ArrowUp: 'Up',
  ArrowDown: 'Down',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
};
const PLAIN = /^(Home|End|PageUp|PageDown|Insert)$/;
const FUNCTION_KEY = /^F([1-9]|1\d|2[0-4])$/;

/**
 * A key press as a shortcut that Electron understands. It must not be one that people type or that
 * every program knows: two modifiers, or one and a function key or one of the number pad. Keys from
 * F13 on, which only special keyboards have, may stand alone.
 */
export function pressedShortcut(pressed: Pressed): PressedShortcut {
  if (MODIFIERS.test(pressed.code)) return { kind: 'modifier' };
  const key = keyOf(pressed.code);
  if (key === null) return { kind: 'unknown' };
  const modifiers = modifiersOf(pressed);
  const needed = modifiersNeeded(key);
  const isOnlyShift = modifiers.length === 1 && pressed.shiftKey;
  const isClosing = modifiers.join() === 'Alt' && key === 'F4';
  if (modifiers.length < needed || (needed > 0 && isOnlyShift) || isClosing)
    return { kind: 'weak' };
  return { kind: 'shortcut', text: [...modifiers, key].join('+') };
}

function keyOf(code: string): string | null {
  const typed = /^(?:Key([A-Z])|Digit(\d))$/.exec(code);
  if (typed !== null) return typed[1] ?? typed[2] ?? null;
  const pad = /^Numpad(\d)$/.exec(code);
  if (pad !== null) return `num${pad[1]}`;
  if (PLAIN.test(code) || FUNCTION_KEY.test(code)) return code;
  return NAMES[code] ?? null;
}

function modifiersOf({ ctrlKey, altKey, shiftKey, metaKey }: Pressed): string[] {
  const held = { Control: ctrlKey, Alt: altKey, Shift: shiftKey, Super: metaKey };
  return Object.entries(held).flatMap(([name, isHeld]) => (isHeld ? [name] : []));
}

function modifiersNeeded(key: string): number {
  const fn = FUNCTION_KEY.exec(key);
  if (fn !== null) return Number(fn[1]) >= 13 ? 0 : 1;
  return key.startsWith('num') ? 1 : 2;
}
