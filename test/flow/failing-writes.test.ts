import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Carat, startCarat, temporaryFolder } from './carat.ts';
import { allGifts, ask, check, live, totals } from './client.ts';
import { openFeed } from './feed-client.ts';

const hasStrace = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'strace')));

const BATCHES = 12;
const BATCH = 20;

/**
 * A system call that fails, and which of them: counted in each thread anew, so a ledger that was
 * opened again fails again. The numbers leave room for opening, for a batch, and for a start.
 */
const FAILURES = [
  { call: 'fsync', error: 'EIO', when: [6, 9] },
  { call: 'pwrite64', error: 'ENOSPC', when: [70] },
  { call: 'pwrite64', error: 'EIO', when: [81] },
];

const cases = FAILURES.flatMap(({ call, error, when }) =>
  when.map((nth) => ({ call, error, nth })),
);

describe.skipIf(!hasStrace)('a disk that fails now and then (needs strace)', () => {
  test.each(cases)('$call number $nth with $error', async ({ call, error, nth }) => {
    const dataDir = temporaryFolder();
    // The folder is made before, so that what fails is booking and not the first start.
    await (await startCarat(dataDir)).stop();
    const inject = `inject=${call}:error=${error}:when=${nth}`;
    const under = ['strace', '-f', '-qq', '-o', '/dev/null', '-e', `trace=${call}`, '-e', inject];
    const carat = await startCarat(dataDir, { under });
    const feed = await openFeed(carat);
    let refusals = 0;
    for (let batch = 0; batch < BATCHES; batch += 1) refusals += await bookAtLast(carat, batch);
    expect(refusals).toBeGreaterThan(0);

    const coins = BATCHES * BATCH;
    expect(await atLast(() => totals(carat))).toMatchObject({ gifts: coins, coins });
    expect(new Set((await atLast(() => allGifts(carat))).map(({ at }) => at)).size).toBe(coins);
    expect(await atLast(() => check(carat))).toMatchObject({ ok: true, entries: coins });
    await feed.until(({ session }) => session?.coins === coins);
    expect((await live(carat)).session).toMatchObject({ gifts: coins, coins });
    expect((await live(carat)).attention.ledger).toBeNull();
    expect(await carat.stop()).toMatchObject({ code: 0 });
  });
});

/** Asks until there is an answer: sums are written before they are read, and that may fail. */
async function atLast<T>(ask: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      expect(String(error)).toContain(': 503 ');
    }
  }
}

/** Sends a batch until it is taken, as a source does. Returns how often it was refused. */
async function bookAtLast(carat: Carat, batch: number): Promise<number> {
  const start = Date.now() - 1_000_000;
  const gifts = Array.from({ length: BATCH }, (_, index) => ({
    type: 'gift',
    id: `w-${batch}-${index}`,
    at: start + batch * BATCH + index,
    gift: { id: '5655', coins: 1 },
    count: 1,
    from: { id: `v-${index}` },
  }));
  for (let refusals = 0; ; refusals += 1) {
    const { status } = await ask(carat, '/api/v1/gifts', gifts);
    if (status === 200) return refusals;
    expect(status).toBe(503);
  }
}
