import { expect, it } from 'vitest';
import { countFrame, NO_FRAMES } from '../../../src/shared/overlay/dropped-frames.ts';

/** The count after frames with these gaps between them. */
function after(gaps: readonly number[]) {
  let at = 1_000;
  return gaps.reduce(
    (count, gap) => {
      at += gap;
      return countFrame(count, at);
    },
    countFrame(NO_FRAMES, at),
  );
}
const even = (count: number, gap: number) => Array<number>(count).fill(gap);

it.each([24, 30, 60, 144])('an even %i frames a second drop none', (rate) => {
  expect(after(even(300, 1000 / rate))).toMatchObject({ drawn: 301, dropped: 0 });
});

it('gaps count as many frames as would have fitted', () => {
  expect(after([...even(20, 16.7), 50.1, ...even(20, 16.7), 33.4]).dropped).toBe(3);
});

it('a late frame with an early one after it drops nothing, however often', () => {
  const jitter = Array.from({ length: 300 }, (_, n) => (n % 2 === 0 ? 20 : 13.4));
  expect(after([...even(10, 16.7), ...jitter]).dropped).toBe(0);
});

it('a page that was put aside has dropped nothing meanwhile', () => {
  expect(after([...even(20, 16.7), 60_000, ...even(20, 16.7)]).dropped).toBe(0);
});

it('a rest between two cards is no dropped frame', () => {
  const rested = { ...after(even(20, 16.7)), last: null };
  expect(countFrame(rested, 2_000).dropped).toBe(0);
});
