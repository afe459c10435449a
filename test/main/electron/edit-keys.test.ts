import { describe, expect, it } from 'vitest';
import { boundsAfterKey } from '../../../src/main/electron/edit-keys.ts';

describe('a key while the overlay window is edited', () => {
  const bounds = { x: 100, y: 100, width: 300, height: 200 };
  const press = (key: string, shift = false, control = false) =>
    boundsAfterKey(bounds, { key, shift, control });

  it.each([
    ['ArrowLeft', { x: 90 }],
    ['ArrowRight', { x: 110 }],
    ['ArrowUp', { y: 90 }],
    ['ArrowDown', { y: 110 }],
  ])('moves by 10: %s', (key, change) => {
    expect(press(key)).toEqual({ ...bounds, ...change });
  });

  it('moves by 1 with Shift and resizes with Control', () => {
    expect(press('ArrowLeft', true)).toEqual({ ...bounds, x: 99 });
    expect(press('ArrowRight', false, true)).toEqual({ ...bounds, width: 310 });
    expect(press('ArrowUp', true, true)).toEqual({ ...bounds, height: 199 });
  });

  it('never makes it smaller than the settings allow', () => {
    const small = { ...bounds, width: 105, height: 100 };
    const smaller = (key: string) => boundsAfterKey(small, { key, shift: false, control: true });
    expect(smaller('ArrowLeft')).toEqual({ ...small, width: 100 });
    expect(smaller('ArrowUp')).toEqual(small);
  });

  it.each(['a', 'Tab', 'constructor', '__proto__'])('means nothing when it is %s', (key) => {
    expect(press(key)).toBeNull();
  });
});
