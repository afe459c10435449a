import { expect, it } from 'vitest';
import { createShortcuts } from '../../../src/main/electron/shortcuts.ts';
import { DEFAULT_SETTINGS } from '../../../src/shared/settings/settings.ts';

const OFF = DEFAULT_SETTINGS.shortcuts;

/** The desktop's keys, some of which another program has. */
function desktop(...taken: string[]) {
  const keys = new Map<string, () => void>();
  return {
    keys,
    register(accelerator: string, pressed: () => void) {
      if (accelerator.endsWith('Bogus')) throw new TypeError('conversion failure');
      if (taken.includes(accelerator) || keys.has(accelerator)) return false;
      keys.set(accelerator, pressed);
      return true;
    },
    unregister: (accelerator: string) => void keys.delete(accelerator),
  };
}

function setUp(...taken: string[]) {
  const there = desktop(...taken);
  const done: string[] = [];
  return { ...there, done, shortcuts: createShortcuts(there, (act) => done.push(act)) };
}

it('takes no key unless it is told to', () => {
  const { keys, shortcuts } = setUp();
  shortcuts.follow(OFF);
  expect(keys.size).toBe(0);
  expect(shortcuts.refused()).toEqual([]);
});

it('does what the pressed key stands for', () => {
  const { keys, done, shortcuts } = setUp();
  shortcuts.follow({ ...OFF, skip: 'Control+Alt+S', clear: 'F13' });
  keys.get('F13')?.();
  keys.get('Control+Alt+S')?.();
  expect(done).toEqual(['clear', 'skip']);
});

it('tells which keys another program has, and takes the others all the same', () => {
  const { keys, shortcuts } = setUp('Control+Alt+P');
  shortcuts.follow({ ...OFF, pause: 'Control+Alt+P', skip: 'Control+Alt+S', quiet: 'Alt+Bogus' });
  expect(shortcuts.refused()).toEqual(['pause', 'quiet']);
  expect([...keys.keys()]).toEqual(['Control+Alt+S']);
});

it('gives old keys back when they are changed, and keeps out of those it never had', () => {
  const { keys, shortcuts } = setUp('Control+Alt+P');
  keys.set('Control+Alt+X', () => undefined);
  shortcuts.follow({ ...OFF, pause: 'Control+Alt+P', skip: 'Control+Alt+S' });
  shortcuts.follow({ ...OFF, skip: 'Control+Alt+T' });
  expect([...keys.keys()]).toEqual(['Control+Alt+X', 'Control+Alt+T']);
  expect(shortcuts.refused()).toEqual([]);
});

it('never gives one key to two acts', () => {
  const { keys, done, shortcuts } = setUp();
  shortcuts.follow({ ...OFF, pause: 'F13', clear: 'F13' });
  keys.get('F13')?.();
  expect(done).toEqual(['pause']);
  expect(shortcuts.refused()).toEqual(['clear']);
});
