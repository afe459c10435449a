import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as after, setImmediate as tick } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { temporaryFolder } from './carat.ts';
import { allGifts, check, post, totals } from './client.ts';
import { type HostedCarat, hosting } from './hosted-carat.ts';

const start = hosting();
const ROUNDS = Number(process.env.CARAT_KILL_ROUNDS ?? 8);
const SEED = Number(process.env.CARAT_KILL_SEED ?? Date.now() % 1_000_000);
const random = seededRandom(SEED);
console.log(`kill -9 around backups: ${ROUNDS} rounds, CARAT_KILL_SEED=${SEED}`);

let sent = 0;
const gifts = (count: number) =>
  Array.from({ length: count }, () => {
    sent += 1;
    const from = { id: `v-${sent % 17}`, name: `Viewer ${sent % 17}` };
    return {
      type: 'gift',
      id: `k-${sent}`,
      gift: { id: 'g', coins: 1 + (sent % 5) },
      count: 1,
      from,
    };
  });

/** A request holds 500 at most. */
async function book(carat: HostedCarat, count: number): Promise<void> {
  for (let left = count; left > 0; left -= 500) await post(carat, gifts(Math.min(left, 500)));
}

/** All that must hang together: entries, sums, and a document beside them. */
async function state(carat: HostedCarat) {
  const { goal } = await carat.get('settings.get', null);
  return {
    goal,
    check: await check(carat),
    sums: await totals(carat),
    rows: await allGifts(carat),
  };
}

async function setGoal(carat: HostedCarat, goal: number): Promise<void> {
  await carat.get('settings.set', { ...(await carat.get('settings.get', null)), goal });
}

/**
 * A moment within the work, which takes about `whole` milliseconds: any of them, or one of those
 * few after the plan of a restore is on disk.
 */
async function someMoment(folder: string, whole: number, done: Promise<unknown>): Promise<void> {
  if (random() < 0.4) return after(random() * whole);
  let isDone = false;
  void done.then(() => {
    isDone = true;
  });
  while (!isDone && !existsSync(join(folder, 'restoring/plan.json'))) await tick();
  if (random() < 0.7) await after(random() * 8);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

test('killed in the middle of a backup, the ledger and the other backups are as they were', {
  timeout: 60_000 + ROUNDS * 5_000,
}, async () => {
  const folder = temporaryFolder();
  let carat = await start(folder);
  await book(carat, 2_000);
  const whole = await timed(() => carat.get('backup.make', null));
  for (let round = 0; round < ROUNDS; round += 1) {
    await book(carat, 20);
    const before = await state(carat);
    const { backups } = await carat.get('backup.list', null);
    void carat.call('backup.make', null);
    await after(random() * whole);
    await carat.kill();
    carat = await start(folder);
    expect(await state(carat)).toEqual(before);
    const listed = (await carat.get('backup.list', null)).backups;
    // Three of a day are kept; of those that were there, none is another one now.
    expect(listed.length).toBeGreaterThanOrEqual(Math.min(3, backups.length));
    for (const one of listed.slice(1)) expect(backups).toContainEqual(one);
    expect(listed.every(({ whole }) => whole)).toBe(true);
    expect(readdirSync(join(folder, 'backups')).filter((name) => name[0] === '.')).toEqual([]);
    const [newest] = listed;
    if (newest?.id === backups[0]?.id) continue;
    expect(newest?.entries).toBe(before.check.entries);
  }
  await carat.stop();
});

test('killed in the middle of a restore or an undo, either the old or the new state is there', {
  timeout: 60_000 + ROUNDS * 8_000,
}, async () => {
  const folder = temporaryFolder();
  let carat = await start(folder);
  await setGoal(carat, 111);
  await book(carat, 1_500);
  await carat.get('backup.make', null);
  const earlier = await state(carat);
  await book(carat, 300);
  await setGoal(carat, 222);
  const later = await state(carat);
  const [backup] = (await carat.get('backup.list', null)).backups;
  const [restoring, undoing] = [
    await timed(() => carat.get('backup.restore', { id: backup?.id ?? '' })),
    await timed(() => carat.get('backup.undo', null)),
  ];
  const seen = { earlier: 0, later: 0 };
  let isEarlier = false;
  for (let round = 0; round < ROUNDS; round += 1) {
    const done = isEarlier
      ? carat.call('backup.undo', null)
      : carat.call('backup.restore', { id: backup?.id ?? '' });
    await someMoment(folder, isEarlier ? undoing : restoring, done);
    await carat.kill();
    carat = await start(folder);
    const now = await state(carat);
    expect([earlier, later]).toContainEqual(now);
    expect(existsSync(join(folder, 'restoring'))).toBe(false);
    isEarlier = now.goal === 111;
    seen[isEarlier ? 'earlier' : 'later'] += 1;
  }
  console.log('kill -9 around backups:', JSON.stringify(seen));
  // What is kept aside is whole as well: undone, it is one of the two again.
  await carat.get('backup.undo', null);
  expect([earlier, later]).toContainEqual(await state(carat));
  await carat.stop();
});
