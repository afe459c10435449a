import { expect, it } from 'vitest';
import { createConnectedPages } from '../../../src/main/live/connected-pages.ts';
import type { NewestGift } from '../../../src/shared/live/live-state.ts';

it('knows which pages there are, what each has shown, and how smoothly', () => {
  let now = 1_000;
  const rose = { key: 'a', gift: { name: 'Rose' } } as NewestGift;
  const pages = createConnectedPages(
    () => [rose],
    () => now,
  );
  const obs = pages.open('stage', 'obs');
  const other = pages.open('goal', null);
  obs.asks('upright');
  now = 2_000;
  obs.shown('a');
  obs.shown('long ago');
  obs.frames(120, 3);
  expect(pages.list()).toEqual([
    {
      page: 'stage',
      stage: 'upright',
      place: 'obs',
      since: 1_000,
      shown: 2,
      last: { gift: null, at: 2_000 },
      frames: { drawn: 120, dropped: 3 },
    },
    { page: 'goal', stage: null, place: null, since: 1_000, shown: 0, last: null, frames: null },
  ]);
  obs.gone();
  expect(pages.list()).toHaveLength(1);
  other.gone();
  other.shown('a');
  expect(pages.list()).toEqual([]);
});

it('lists no more than twenty, however many connect', () => {
  const pages = createConnectedPages(
    () => [],
    () => 0,
  );
  for (let n = 0; n < 100; n += 1) pages.open('stage', null);
  expect(pages.list()).toHaveLength(20);
});
