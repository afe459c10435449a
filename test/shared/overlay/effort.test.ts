import { expect, test } from 'vitest';
import { AT_EASE, afterLook, type Effort, lookAt } from '../../../src/shared/overlay/effort.ts';

const LATE = { drawn: 25, dropped: 5 };
const BEARABLE = { drawn: 29, dropped: 1 };
const WELL = { drawn: 30, dropped: 0 };

function after(looks: readonly { drawn: number; dropped: number }[], from = AT_EASE): Effort {
  return looks.reduce((effort, look) => afterLook(effort, lookAt(look)), from);
}

test('a page that has dropped frames is careful at once', () => {
  expect(after([WELL, WELL]).isHardPressed).toBe(false);
  expect(after([BEARABLE]).isHardPressed).toBe(false);
  expect(after([LATE]).isHardPressed).toBe(true);
});

test('it is careful until nothing was dropped for a while, also between the waves of a flood', () => {
  const wave = [LATE, ...Array<typeof WELL>(9).fill(WELL)];
  expect(after([...wave, ...wave, ...wave]).isHardPressed).toBe(true);
  expect(after([...wave, BEARABLE, ...wave.slice(1)]).isHardPressed).toBe(true);
  expect(after([...wave, WELL]).isHardPressed).toBe(false);
});

test('where no frame was asked for, none was late', () => {
  expect(lookAt({ drawn: 0, dropped: 0 })).toBe('well');
});
