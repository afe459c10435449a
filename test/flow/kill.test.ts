import { setTimeout as after } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { GiftResult } from '../../src/shared/wire/result.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { type Carat, launch, startCarat, temporaryFolder } from './carat.ts';
import { allGifts, check, live, openSender, totals } from './client.ts';
import { type Account, createAccount } from './kill-account.ts';

const ROUNDS = Number(process.env.CARAT_KILL_ROUNDS ?? 100);
const SEED = Number(process.env.CARAT_KILL_SEED ?? Date.now() % 1_000_000);
const MOST_IN_FLIGHT = 2_000;
/** The longest that a round sends before the kill, in milliseconds. */
const LONGEST = 250;
/** Some rounds are killed before the ready line: opening and catching up must survive it as well. */
const EARLY = 0.1;

/** Sends what is not acknowledged, some of what is, and then new gifts, until it is over. */
async function serve(
  carat: Carat,
  account: Account,
  inFlight: number,
  until: Promise<unknown>,
): Promise<void> {
  const sender = await openSender(carat).catch(() => null);
  if (sender === null) return;
  let over = false;
  const queue = account.toResend();
  const fill = () => {
    while (!over && account.inFlight() < inFlight) sender.send(account.send(queue.shift()));
  };
  sender.onResults((results: readonly GiftResult[]) => {
    account.acknowledge(results);
    fill();
  });
  fill();
  await Promise.race([until, sender.closed]);
  over = true;
  carat.signal('SIGKILL');
  await sender.closed;
}

test(`no acknowledged gift is lost and none is there twice after ${ROUNDS} × kill -9`, {
  timeout: 60_000 + ROUNDS * 5_000,
}, async () => {
  console.log(`kill -9: ${ROUNDS} rounds, CARAT_KILL_SEED=${SEED}`);
  const random = seededRandom(SEED);
  const dataDir = temporaryFolder();
  const account = createAccount(random);
  for (let round = 0; round < ROUNDS; round += 1) {
    account.nextRound();
    if (random() < EARLY) {
      const run = launch(['--data-dir', dataDir, '--port', '0']);
      await Promise.race([after(random() * 600), run.firstLine.catch(() => {})]);
      run.signal('SIGKILL');
      await run.exited;
    } else {
      const carat = await startCarat(dataDir);
      const inFlight = Math.ceil(random() ** 2 * MOST_IN_FLIGHT);
      await serve(carat, account, inFlight, after(random() * LONGEST));
      await carat.exited;
    }
  }
  await settleAndCompare(await startCarat(dataDir), account);
});

/** Sends the rest, and compares all that the last Carat says with the account. */
async function settleAndCompare(carat: Carat, account: Account): Promise<void> {
  account.nextRound();
  const sender = await openSender(carat);
  sender.onResults(account.acknowledge);
  const rest = account.toResend();
  for (const message of rest) sender.send(account.send(message));
  await sender.answered(rest.length);

  const expected = account.model();
  console.log(`kill -9: ${account.sent()} messages, ${expected.coins} coins`);
  expect(await check(carat)).toMatchObject({ ok: true, ...expected });
  expect(await totals(carat)).toMatchObject(expected);
  expect((await live(carat)).session).toMatchObject(expected);
  account.compare(await allGifts(carat));
}
