import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { IntakeAnswer } from '../../src/main/intake/intake.ts';
import { createLedger, type Ledger } from '../../src/main/ledger/ledger.ts';
import { seedHistory } from '../../src/main/rehearsal/history.ts';
import { EVERYDAY_GIFTS } from '../../src/shared/gift/everyday-gifts.ts';
import type { Gift } from '../../src/shared/gift/gift.ts';
import { readMessage } from '../../src/shared/gift/read.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';

const DAY = 24 * 3_600_000;
const now = Date.now();
const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Seeds a history and returns its gifts as the reader understands them, evening by evening. */
async function seeded(seed: number): Promise<Gift[][]> {
  const evenings: Gift[][] = [[]];
  await seedHistory({
    now: () => now,
    random: seededRandom(seed),
    gifts: EVERYDAY_GIFTS,
    async submit(messages, source) {
      expect(source).toBe('rehearsal');
      for (const message of messages) {
        const reading = readMessage(message, { now, hostId: null });
        if (reading.kind === 'gift') evenings.at(-1)?.push(reading.gift);
        else if (reading.kind === 'ignored' && reading.event?.type === 'ended') evenings.push([]);
        else throw new Error(reading.reason);
      }
      return { ok: true, results: [] };
    },
  });
  expect(evenings.pop()).toEqual([]);
  return evenings;
}

test('enough gifts for a full page and few enough to be quick, of all sizes, none a test', async () => {
  for (let seed = 0; seed < 40; seed += 1) {
    const gifts = (await seeded(seed)).flat();
    expect(gifts.length).toBeGreaterThan(300);
    expect(gifts.length).toBeLessThan(1_500);
    expect(new Set(gifts.map(({ id }) => id)).size).toBe(gifts.length);
    expect(gifts.some(({ test: isTest }) => isTest)).toBe(false);
    expect(gifts.some(({ gift }) => gift.coins === 1_000)).toBe(true);
    expect(gifts.every(({ at }) => at < now && at > now - 46 * DAY)).toBe(true);
  }
});

test('each evening goes in on its own and in order of time, with its end after it', async () => {
  const evenings = await seeded(11);
  expect(evenings.length).toBeGreaterThan(15);
  let before = 0;
  for (const evening of evenings) {
    for (const { at } of evening) {
      expect(at).toBeGreaterThanOrEqual(before);
      expect(at - (evening[0]?.at ?? 0)).toBeLessThan(5 * 3_600_000);
      before = at;
    }
  }
});

test('an intake that refuses now and then gets all of it, one that always does is told of', async () => {
  let asked = 0;
  const sizes: number[] = [];
  const deps = { now: () => now, gifts: EVERYDAY_GIFTS };
  const answer = (ok: boolean): IntakeAnswer =>
    ok ? { ok, results: [] } : { ok, refusal: 'full' as const };
  const handed = await seedHistory({
    ...deps,
    random: seededRandom(2),
    async submit(messages) {
      asked += 1;
      if (asked % 9 === 0) return answer(false);
      sizes.push(messages.length);
      return answer(true);
    },
  });
  const evenings = (await seeded(2)).length;
  expect(sizes.reduce((total, size) => total + size, 0)).toBe(handed + evenings);
  const never = seedHistory({
    ...deps,
    random: seededRandom(2),
    submit: async () => answer(false),
  });
  await expect(never).rejects.toThrow('does not take the history');
});

function bookInto(ledger: Ledger) {
  return async (messages: readonly unknown[], source: string): Promise<IntakeAnswer> => {
    const readings = messages.map((message) => readMessage(message, { now, hostId: null }));
    const gifts = readings.flatMap((reading) => (reading.kind === 'gift' ? [reading.gift] : []));
    if (gifts.length > 0) ledger.book(gifts.map((gift) => ({ gift, source })));
    else ledger.noteLive('ended');
    return { ok: true, results: [] };
  };
}

test('every coin of it is booked, one session and one day an evening', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'carat-history-'));
  const ledger = createLedger(dir, ownZone, () => now);
  try {
    const evenings = await seeded(6);
    const coins = evenings.flat().reduce((sum, one) => sum + (one.gift.coins ?? 0) * one.count, 0);
    const random = seededRandom(6);
    await seedHistory({
      now: () => now,
      random,
      gifts: EVERYDAY_GIFTS,
      submit: bookInto(ledger),
    });
    const totals = ledger.totals({ from: null, to: null, by: 'session' });
    expect(totals.coins).toBe(coins);
    expect(totals.rows).toHaveLength(evenings.length);
    expect(ledger.totals({ from: null, to: null, by: 'day' }).rows.length).toBe(evenings.length);
    expect((await ledger.check(true)).findings).toEqual([]);
  } finally {
    ledger.close();
    rmSync(dir, { recursive: true });
  }
});
