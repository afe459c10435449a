import type { BackupOverviewReport } from '../../../src/shared/contract/backup-calls.ts';
import { EMPTY_LIVE_STATE, type NewestGift } from '../../../src/shared/live/live-state.ts';
import { NO_SOUND } from '../../../src/shared/live/sound-state.ts';
import { DEFAULT_DESIGN } from '../../../src/shared/settings/default-design.ts';
import { backupAt } from './backups.ts';
import { booksOf } from './books.ts';
import { filledObs, troubledObs } from './fake-obs.ts';
import { filledEligibility, livesOfMonth } from './filled-eligibility.ts';
import { enterMonthsOfMoney } from './money-entries.ts';
import { emptyWorld, giftNumber, NOW, PEOPLE, TODAY, type World } from './world.ts';

const DAY_MS = 86_400_000;

/** In the middle of a good LIVE, after months of others. */
export function filledWorld(): World {
  const world = emptyWorld();
  world.days = bookedDays(200);
  enterMonthsOfMoney(world);
  world.books = booksOf(2_400);
  world.settings = {
    ...world.settings,
    sources: { tikfinity: { ...world.settings.sources.tikfinity, on: true } },
    currency: { code: 'EUR', perUsd: '0.92', asOf: '2026-11-02' },
    goal: 50_000,
  };
  world.eligibility = filledEligibility();
  world.lives = livesOfMonth();
  world.obs = filledObs();
  world.pages = [
    {
      page: 'stage',
      stage: 'horizontal',
      place: 'obs',
      since: NOW - 94 * 60_000,
      shown: 641,
      last: { gift: 'Perfume', at: NOW - 8_000 },
      frames: { drawn: 48_210, dropped: 12 },
    },
    {
      page: 'goal',
      stage: 'evening',
      place: 'browser',
      since: NOW - 60_000,
      shown: 0,
      last: null,
      frames: null,
    },
  ];
  world.window = { open: true, editing: false, onTop: true };
  world.check = {
    ok: true,
    entries: 8_214,
    gifts: 20_733,
    coins: 612_400,
    diamonds: '612400',
    findings: [],
  };
  world.backups = someBackups();
  world.live = {
    session: {
      id: 41,
      name: null,
      startedAt: NOW - 94 * 60_000,
      endedAt: null,
      gifts: 1_286,
      coins: 38_412,
      diamonds: 38_412_000,
      gifters: 87,
      unpriced: 0,
    },
    top: PEOPLE.map((name, index) => ({
      id: name,
      name,
      gifts: 40 - index * 4,
      coins: Math.round(12_400 / (index + 1)),
    })),
    cards: [{ card: 1, diamonds: 38_412_000 }],
    newest: newest(),
    sources: [
      {
        id: 'tikfinity',
        state: 'receiving',
        since: NOW - 93 * 60_000,
        retryAt: null,
        problem: null,
      },
    ],
    audience: { viewers: 342, likes: 18_250, follows: 26 },
    overlay: {
      ...EMPTY_LIVE_STATE.overlay,
      pages: 2,
      received: 1_290,
      booked: 1_286,
      shown: 1_281,
    },
    goal: { target: 50_000 },
    attention: { conflicts: 0, unpriced: 0, ledger: null },
    stage: { keyColour: null },
    design: DEFAULT_DESIGN,
    boards: { periods: [], gifts: [] },
    sound: NO_SOUND,
  };
  return world;
}

/** One a day, and three of today. */
function someBackups(): BackupOverviewReport {
  const current = { entries: 8_214, coins: 612_400, diamonds: '612400' };
  const held = (ago: number) => ({
    entries: 8_214 - Math.round(190 * ago),
    coins: 612_400 - Math.round(14_300 * ago),
    diamonds: String(612_400 - Math.round(14_300 * ago)),
  });
  const today = [4, 19, 34].map((ago) => backupAt(NOW - ago * 60_000, held(ago / 190)));
  const reasons = ['exit', 'exit', 'migration', 'exit', 'asked', 'exit', 'exit'] as const;
  const older = reasons.map((reason, ago) =>
    backupAt(NOW - (ago + 1) * DAY_MS - ago * 1_380_000, held(ago + 1), { reason }),
  );
  return { backups: [...today, ...older], current, undo: null, problem: null };
}

function newest(): NewestGift[] {
  return Array.from({ length: 24 }, (_, n) => {
    if (n === 0) return { ...giftNumber(0, { streak: 'running' }), shownAt: null };
    const test = n === 3 ? { test: true, seq: null, source: 'test' } : {};
    return { ...giftNumber(n, test), shownAt: n < 2 ? null : NOW - 4_000 * n + 300 };
  });
}

/** Coins for each of the last so many days, some without a LIVE. */
function bookedDays(count: number): Map<string, number> {
  const last = Date.parse(`${TODAY}T00:00:00Z`);
  const days = new Map<string, number>();
  for (let ago = count - 1; ago >= 0; ago -= 1) {
    const day = new Date(last - ago * DAY_MS).toISOString().slice(0, 10);
    if ((ago * 5) % 7 < 5)
      days.set(day, 2_000 + ((ago * 7919) % 61) * 420 + (ago === 0 ? 20_000 : 0));
  }
  return days;
}

/** Everything that can be wrong at once. */
export function troubledWorld(): World {
  const world = filledWorld();
  world.info = {
    ...world.info,
    notices: [
      { code: 'port-taken', detail: '21214' },
      { code: 'settings-set-aside', detail: '/home/mara/.config/carat/settings.broken.json' },
    ],
  };
  world.live = {
    ...world.live,
    sources: [
      {
        id: 'tikfinity',
        state: 'lost',
        since: NOW - 40_000,
        retryAt: NOW + 9_000,
        problem: 'source-refused',
      },
    ],
    overlay: {
      ...EMPTY_LIVE_STATE.overlay,
      paused: true,
      heldSince: NOW - 120_000,
      held: 384,
      received: 1_290,
      booked: 1_286,
      shown: 902,
    },
    attention: { conflicts: 2, unpriced: 3, ledger: 'ledger-halted' },
  };
  world.lives = null;
  world.pages = [];
  world.obs = troubledObs();
  world.conflicts = [1, 2].map((n) => ({
    at: NOW - n * 60_000,
    messageId: `7438921046650${n}`,
    source: 'tikfinity',
    gift: 'Rose',
    count: n * 5,
    from: 'Mara',
  }));
  world.backups = {
    ...world.backups,
    current: null,
    undo: { at: NOW - 3_600_000, by: NOW - DAY_MS, ledgerOnly: false, held: null },
    problem: { code: 'backup-no-room', detail: null },
  };
  world.check = {
    ...world.check,
    ok: false,
    findings: [
      'Day 2026-11-20: the entries make 12,300 coins, the rollup says 12,200.',
      'Entry 8,113: its hash does not fit the entry before it.',
    ],
  };
  return world;
}
