import { describe, expect, it } from 'vitest';
import {
  type Pressed,
  pressedShortcut,
} from '../../src/renderer/dashboard/pages/settings/pressed-shortcut.ts';
import { settingsSchema } from '../../src/shared/settings/settings.ts';

/** `Ctrl+Alt+KeyP`: the modifiers held, and the physical key. */
function press(text: string) {
  const held = text.split('+');
  const pressed: Pressed = {
    code: held.at(-1) ?? '',
    ctrlKey: held.includes('Ctrl'),
    altKey: held.includes('Alt'),
    shiftKey: held.includes('Shift'),
    metaKey: held.includes('Meta'),
  };
  return pressedShortcut(pressed);
}

it.each([
  ['Ctrl+Alt+KeyP', 'Control+Alt+P'],
  ['Ctrl+Shift+Digit1', 'Control+Shift+1'],
  ['Meta+Shift+ArrowUp', 'Shift+Super+Up'],
  ['Ctrl+Numpad7', 'Control+num7'],
  ['Alt+F9', 'Alt+F9'],
  ['F13', 'F13'],
  ['Ctrl+Alt+PageDown', 'Control+Alt+PageDown'],
])('%s becomes %s, which the settings accept', (keys, text) => {
  expect(press(keys)).toEqual({ kind: 'shortcut', text });
  expect(settingsSchema.safeParse({ shortcuts: { skip: text } }).success).toBe(true);
});

describe('keys that other programs need', () => {
  it.each(['KeyP', 'Ctrl+KeyC', 'Alt+KeyF', 'Shift+KeyA', 'Digit1', 'F5', 'Shift+F5', 'Alt+F4'])(
    '%s is not taken',
    (keys) => {
      expect(press(keys).kind).toBe('weak');
    },
  );
});

it('waits while only modifiers are held, and knows what it does not know', () => {
  for (const code of ['ControlLeft', 'AltRight', 'ShiftLeft', 'MetaLeft']) {
    expect(press(`Ctrl+${code}`).kind).toBe('modifier');
  }
  for (const code of ['Ctrl+Alt+Backquote', 'Ctrl+Alt+Lang1', '']) {
    expect(press(code).kind).toBe('unknown');
  }
});

it('settings with a shortcut of another shape are not accepted', () => {
  for (const text of ['', 'Control+', 'Hyper+P', 'Control+Alt+', 'P'.repeat(61), 'Ctrl Alt P']) {
    expect(settingsSchema.safeParse({ shortcuts: { skip: text } }).success, text).toBe(false);
  }
});
