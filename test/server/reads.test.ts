import { expect, it } from 'vitest';
import type { LedgerReads } from '../../src/main/server/deps.ts';
import { EMPTY_LIVE_STATE, type LiveState } from '../../src/shared/live/live-state.ts';
import type { TotalsQuery } from '../../src/shared/stats/totals.ts';
import { ask, expectError, expectSafe, gift, openSocket, post, rawRequest } from './clients.ts';
import { NO_SUMS, startWorld, type World } from './world.ts';

async function get(world: World, path: string): Promise<unknown> {
  const reply = await ask(world, path, { headers: { authorization: `Bearer ${world.read}` } });
  expect(reply.status).toBe(200);
  expect(reply.headers['cache-control']).toBe('no-store');
  expect(reply.headers['content-type']).toBe('application/json; charset=utf-8');
  expectSafe(reply);
  return JSON.parse(reply.body);
}

it('pages through the booked gifts, oldest first', async () => {
  const world = await startWorld();
  await post(world, JSON.stringify(Array.from({ length: 250 }, (_, n) => gift(`g${n}`))));
  const first = (await get(world, '/api/v1/gifts')) as { gifts: { seq: number }[]; next: number };
  expect(first.gifts.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  expect(first.next).toBe(100);
  const rest = await get(world, '/api/v1/gifts?after=100&limit=1000');
  expect(rest).toMatchObject({ next: null });
  expect((rest as typeof first).gifts).toHaveLength(150);
  expect((rest as typeof first).gifts[0]).toEqual({
    seq: 101,
    at: 1_763_820_000_000,
    gift: { id: '5655', name: 'g100', coins: 1 },
    count: 1,
    coins: 1,
    from: { id: 'u-1', name: 'Ana' },
    source: 'api',
    session: 1,
  });
});

it('asks the ledger for the totals that were asked for', async () => {
  const queries: TotalsQuery[] = [];
  const world = await startWorld();
  const reads: LedgerReads = {
    ...worldReads(),
    totals: async (query) => {
      queries.push(query);
      return JSON.stringify({ ...NO_SUMS, ...query, rows: [] });
    },
  };
  const asked = await startWorld({ reads });
  await get(asked, '/api/v1/totals');
  await get(asked, '/api/v1/totals?from=2026-02-01&to=2026-02-28&by=gifter');
  await get(asked, '/api/v1/totals?to=2024-02-29');
  expect(queries).toEqual([
    { from: null, to: null, by: 'day' },
    { from: '2026-02-01', to: '2026-02-28', by: 'gifter' },
    { from: null, to: '2024-02-29', by: 'day' },
  ]);
  expect(await get(world, '/api/v1/balance')).toHaveProperty('diamonds.available', '0');
  expect(await get(world, '/api/v1/check')).toMatchObject({ ok: true, entries: 0 });
});

/** A ledger that cannot be read. */
function worldReads(): LedgerReads {
  const unreadable = () => Promise.reject(new Error('the ledger is halted'));
  return { gifts: unreadable, totals: unreadable, balance: unreadable, check: unreadable };
}

it.each([
  ['/api/v1/gifts?limit=0', 'limit must be a whole number from 1 to 1000.'],
  ['/api/v1/gifts?limit=1001', 'limit must be a whole number from 1 to 1000.'],
  ['/api/v1/gifts?limit=1e2', 'limit must be a whole number from 1 to 1000.'],
  ['/api/v1/gifts?limit=', 'limit must be a whole number from 1 to 1000.'],
  ['/api/v1/gifts?after=-1', 'after must be a whole number from 0 to 9007199254740991.'],
  [
    '/api/v1/gifts?after=9007199254740993',
    'after must be a whole number from 0 to 9007199254740991.',
  ],
  ['/api/v1/gifts?after=1&after=2', 'Each parameter may be given once.'],
  ['/api/v1/gifts?before=1', 'unknown parameter: before.'],
  ['/api/v1/gifts?__proto__=1', 'unknown parameter: __proto__.'],
  ['/api/v1/totals?from=2026-02-30', 'from must be a day, written YYYY-MM-DD.'],
  ['/api/v1/totals?to=yesterday', 'to must be a day, written YYYY-MM-DD.'],
  ['/api/v1/totals?from=2026-02-02&to=2026-02-01', 'from must not be later than to.'],
  ['/api/v1/totals?by=year', 'by must be one of day, week, month, gift, gifter, session.'],
  ['/api/v1/balance?from=2026-02-02', 'unknown parameter: from.'],
  ['/api/v1/live?x', 'unknown parameter: x.'],
])('says what is wrong with %s', async (path, message) => {
  const world = await startWorld();
  const reply = await ask(world, path, { headers: { authorization: `Bearer ${world.read}` } });
  expectError(reply, 400, 'query-invalid');
  expect(JSON.parse(reply.body).error.message).toBe(message);
});

it('answers 503 while the ledger cannot be read, and tells the log why', async () => {
  const world = await startWorld({ reads: worldReads() });
  for (const path of ['/api/v1/gifts', '/api/v1/totals', '/api/v1/balance', '/api/v1/check']) {
    const reply = await ask(world, path, { headers: { authorization: `Bearer ${world.read}` } });
    expectError(reply, 503, 'ledger-unavailable');
    expect(reply.body).not.toContain('halted');
  }
  expect(world.logged.map(String).join('\n')).toContain('the ledger is halted');
});

it('verifies once for all who ask at the same time', async () => {
  let checks = 0;
  let finish = () => {};
  const begun = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const report = { ok: true, entries: 1, gifts: 1, coins: 1, diamonds: '1', findings: [] };
  const reads = {
    ...worldReads(),
    check: async () => {
      checks += 1;
      await begun;
      return report;
    },
  };
  const world = await startWorld({ reads });
  // Both in one write, so that both are read before either is answered.
  const request = rawRequest(world, `/api/v1/check?key=${world.read}`);
  const socket = await openSocket(world.port);
  socket.write(request + request);
  while (checks === 0) await new Promise(setImmediate);
  finish();
  let text = '';
  for await (const chunk of socket) {
    text += chunk;
    if (text.split(JSON.stringify(report)).length === 3) break;
  }
  expect(checks).toBe(1);
  expect(await get(world, '/api/v1/check')).toEqual(report);
  expect(checks).toBe(2);
});

it('tells the running session with decimal texts for diamonds', async () => {
  const state: LiveState = {
    ...EMPTY_LIVE_STATE,
    session: {
      id: 3,
      name: null,
      startedAt: 5,
      endedAt: null,
      gifts: 4,
      coins: 1005,
      diamonds: 502_500,
      gifters: 2,
      unpriced: 0,
    },
    top: [{ id: 'u-1', name: 'Ana', gifts: 4, coins: 1005 }],
    goal: { target: 2000 },
    sources: [{ id: 'tikfinity', state: 'lost', since: 1, retryAt: 9, problem: null }],
  };
  const world = await startWorld({ live: () => state });
  expect(await get(world, '/api/v1/live')).toEqual({
    session: { ...state.session, diamonds: '502.5' },
    top: state.top,
    goal: { target: '2000', reached: '502.5' },
    sources: state.sources,
    audience: state.audience,
    overlay: state.overlay,
    attention: state.attention,
  });
  const idle = await startWorld();
  expect(await get(idle, '/api/v1/live')).toMatchObject({ session: null, goal: null });
});
