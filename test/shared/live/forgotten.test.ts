import { expect, it } from 'vitest';
import { EMPTY_LIVE_STATE, type LiveState } from '../../../src/shared/live/live-state.ts';
import { reduceLive } from '../../../src/shared/live/reduce.ts';
import { gift } from '../overlay/simulation.ts';

const ana = { id: 'ana', name: 'Ana', gifts: 2, coins: 9 };
const ben = { id: 'ben', name: 'Ben', gifts: 1, coins: 4 };
const sums = { gifts: 3, coins: 13, diamonds: 13_000, gifters: 2 };

function full(): LiveState {
  const start: LiveState = {
    ...EMPTY_LIVE_STATE,
    top: [ana, ben],
    boards: { periods: [{ ...sums, period: 'day', top: [ana, ben] }], gifts: [] },
  };
  const gifts = ['ana', 'ben', 'ana'].map((from, i) => gift({ key: `k${i}`, from }));
  return reduceLive(
    start,
    gifts.map((one) => ({ type: 'gift', gift: one })),
  );
}

it('somebody who is forgotten in the middle of a LIVE is named nowhere, and everybody else stays', () => {
  const after = reduceLive(full(), [{ type: 'gifter-forgotten', id: 'ana' }]);
  expect(after.newest.map(({ from }) => from.id)).toEqual(['ben']);
  expect(after.top).toEqual([{ ...ana, name: 'ana' }, ben]);
  expect(after.boards.periods[0]?.top).toEqual([{ ...ana, name: 'ana' }, ben]);
  expect(JSON.stringify(after)).not.toMatch(/Name of ana|"Ana"/);
});

it('what they send from then on is shown, as everybody’s is', () => {
  const forgotten = reduceLive(full(), [{ type: 'gifter-forgotten', id: 'ana' }]);
  const next = gift({ key: 'later', from: 'ana' });
  const after = reduceLive(forgotten, [{ type: 'gift', gift: next }]);
  expect(after.newest.map(({ key }) => key)).toEqual(['later', 'k1']);
});
