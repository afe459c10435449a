// What each question of the dashboard costs with a million gifts of two years, as a ratio to ten
// thousand. Usage: node bench/ledger-queries.bench.mjs [GIFTS]
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bookTwoYears, openThread } from './support/ledger-thread.mjs';
import { median, percentile, report } from './support/report.mjs';

const GIFTS = Number(process.argv[2] ?? 1_000_000);
const FEW = 10_000;
const ASKED = 25;
const ZONE = 'Europe/Berlin';
const UNTIL = Date.UTC(2026, 10, 22);

const totals = (by, more = {}) => ['totals', { from: null, to: null, by, ...more }];
const only = (filter) => ({
  filter: { gift: null, gifter: null, session: null, hour: null, ...filter },
});
const entries = (more) => [
  'entries',
  {
    before: null,
    limit: 100,
    kinds: null,
    gift: null,
    gifter: null,
    session: null,
    from: null,
    to: null,
    unpriced: false,
    text: null,
    ...more,
  },
];
const people = (more) => ['gifters', { text: null, sort: 'coins', limit: 100, offset: 0, ...more }];

const QUESTIONS = {
  'earnings by day': totals('day'),
  'earnings by week': totals('week'),
  'earnings by month': totals('month'),
  'by gift': totals('gift'),
  'by gifter': totals('gifter'),
  'the ten best gifters': totals('gifter', { limit: 10 }),
  'by session': totals('session'),
  'by hour of the week': totals('hour'),
  'half a year by gifter': totals('gifter', { from: '2026-04-01', to: '2026-10-15' }),
  'the gifts of one gifter': totals('gift', only({ gifter: 'viewer-17' })),
  'the days of one gift': totals('day', only({ gift: '11046' })),
  'the gifters of one hour': totals('gifter', { limit: 100, ...only({ hour: 1 }) }),
  balance: ['balance'],
  sessions: ['sessions'],
  'one session by minute': ['timeline', 1],
  gifters: people({}),
  'gifters, searched': people({ text: 'viewer 49' }),
  'newest entries': entries({}),
  'entries in the middle': entries({ before: 5_000 }),
  'entries of a gifter': entries({ gifter: 'viewer-17' }),
  'entries of a rare gift': entries({ gift: '11046' }),
  'entries of two days': entries({ from: '2025-06-01', to: '2025-06-02' }),
  'entries, searched': entries({ text: 'viewer 49' }),
  'entries, searched for one person': entries({ text: 'viewer 4999' }),
  withdrawals: entries({ kinds: ['requested', 'paid', 'refused'] }),
  'gifts without a price': entries({ unpriced: true }),
};

async function timesOf(gifts) {
  const dir = mkdtempSync(join(tmpdir(), 'carat-bench-'));
  const booking = openThread(dir, ZONE);
  await bookTwoYears(booking, gifts, UNTIL);
  await booking.close();
  const thread = openThread(dir, ZONE);
  await thread.ask('sessionNow');
  const cold = await timed(thread, QUESTIONS['earnings by day']);
  const times = new Map([['the first question after the start', [cold]]]);
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const all = [];
    for (let asked = 0; asked < ASKED; asked += 1) all.push(await timed(thread, question));
    times.set(name, all);
  }
  await thread.close();
  rmSync(dir, { recursive: true, force: true });
  return times;
}

async function timed(thread, [method, ...args]) {
  const startedAt = performance.now();
  await thread.ask(method, ...args);
  return performance.now() - startedAt;
}

const [few, many] = [await timesOf(FEW), await timesOf(GIFTS)];
for (const [name, times] of many) {
  const before = few.get(name) ?? [];
  report(
    name,
    median(times) / median(before),
    `p50 ${median(times).toFixed(1)} ms, worst ${percentile(times, 1).toFixed(1)} ms; ${median(before).toFixed(1)} ms with ${FEW} gifts`,
    'within 50 ms',
  );
}
