import { expect, it, onTestFinished, vi } from 'vitest';
import { createFeed } from '../../../src/main/feed/create-feed.ts';
import { createBoardKeeper } from '../../../src/main/live/board-keeper.ts';
import { openLog } from '../../../src/main/log.ts';
import { EMPTY_LIVE_STATE, type LiveSession } from '../../../src/shared/live/live-state.ts';
import { DEFAULT_DESIGN, newWidget } from '../../../src/shared/settings/default-design.ts';
import type { WidgetDesign } from '../../../src/shared/settings/overlay-design.ts';
import type { Totals, TotalsQuery } from '../../../src/shared/stats/totals.ts';
import { gift } from '../../shared/overlay/simulation.ts';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const estimate = { currency: 'USD', low: '0', expected: '0', high: '0' };
const sums = { gifts: 5, coins: 50, diamonds: '25', reversed: '0', estimate, unpriced: 0 };

const session = (id: number): LiveSession => ({
  id,
  name: null,
  startedAt: 0,
  endedAt: null,
  gifts: 0,
  coins: 0,
  diamonds: 0,
  gifters: 0,
  unpriced: 0,
});

const clock = { now: NOW };

/** A keeper over a ledger that knows five roses of Ana's today, two of them in session 1. */
function keeperOf(...widgets: WidgetDesign[]) {
  const asked: TotalsQuery[] = [];
  const [stage] = DEFAULT_DESIGN.stages;
  if (stage === undefined) throw new Error('there is no stage');
  const design = { ...DEFAULT_DESIGN, stages: [{ ...stage, widgets }] };
  const feed = createFeed({ ...EMPTY_LIVE_STATE, session: session(1), design }, 0);
  const keeper = createBoardKeeper({
    feed,
    ledger: {
      totals: async (query): Promise<Totals> => {
        asked.push(query);
        const key = query.by === 'gift' ? 'rose' : 'ana';
        return { ...query, ...sums, gifters: 1, rows: [{ ...sums, key, name: key }] };
      },
      gifts: async (after) => ({
        gifts: after >= 9 ? [] : [{ ...rose(), seq: 9, session: 1, count: 2 }],
        next: null,
      }),
    },
    zone: () => 'UTC',
    now: () => clock.now,
    log: openLog('/nowhere'),
  });
  onTestFinished(keeper.stop);
  return { feed, keeper, asked };
}

function rose() {
  const { gift: what, from, coins } = gift({ key: 'k', id: 'rose' });
  return { at: NOW, gift: what, from, coins, source: 'api' };
}

const day = { ...newWidget('top', 'top'), period: 'day' } as WidgetDesign;
const roses = { ...newWidget('goal', 'goal'), unit: 'gift', giftId: 'rose' } as WidgetDesign;

it('asks the ledger nothing while no widget shows more than the session', async () => {
  const { keeper, asked, feed } = keeperOf(newWidget('top', 'top'), newWidget('goal', 'goal'));
  await keeper.refresh();
  expect(asked).toEqual([]);
  expect(feed.state().boards).toEqual({ periods: [], gifts: [] });
});

it('fetches the day, and counts along with what is booked afterwards', async () => {
  const { keeper, asked, feed } = keeperOf(day);
  await keeper.refresh();
  expect(asked).toEqual([{ from: '2026-11-22', to: '2026-11-22', by: 'gifter' }]);
  expect(feed.state().boards.periods[0]).toMatchObject({ coins: 50, diamonds: 25_000 });
  const told = new Promise<void>((done) => {
    feed.listen((frame) => {
      if (frame.type === 'deltas' && frame.deltas.some(({ type }) => type === 'boards')) done();
    });
  });
  feed.publish([{ type: 'gift', gift: gift({ key: 'new', coins: 7, from: 'ana' }) }]);
  await told;
  expect(feed.state().boards.periods[0]?.coins).toBe(57);
  expect(feed.state().boards.periods[0]?.top[0]?.coins).toBe(57);
  expect(asked).toHaveLength(1);
});

it('knows how many of a gift came in this session, also when it began before the start', async () => {
  const { keeper, feed } = keeperOf(roses);
  await keeper.refresh();
  expect(feed.state().boards.gifts).toEqual([{ giftId: 'rose', session: 2, day: 5 }]);
  feed.publish([{ type: 'session', session: session(2), top: [], cards: [] }]);
  expect(feed.state().boards.gifts).toEqual([{ giftId: 'rose', session: 0, day: 5 }]);
});

it('begins anew at midnight of the creator’s zone, though nothing was booked', async () => {
  vi.useFakeTimers();
  onTestFinished(() => {
    vi.useRealTimers();
    clock.now = NOW;
  });
  const dayGoal = { ...newWidget('goal', 'goal'), reset: 'day' } as WidgetDesign;
  const { keeper, asked } = keeperOf(dayGoal);
  await keeper.refresh();
  await vi.advanceTimersByTimeAsync(120_000);
  const before = asked.length;
  clock.now = Date.parse('2026-11-23T00:00:05Z');
  await vi.advanceTimersByTimeAsync(30_000);
  expect(asked.length).toBe(before + 1);
  expect(asked.at(-1)).toEqual({ from: '2026-11-23', to: '2026-11-23', by: 'gifter' });
});
