import { describe, expect, test } from 'vitest';
import type { Message } from '../fixtures/gifts/change.ts';
import { DIALECTS, type Dialect, freshId, type Said } from '../fixtures/gifts/dialects.ts';
import { seededRandom } from '../fixtures/seeded-random.ts';
import { startCarat, temporaryFolder } from './carat.ts';
import { check, openSender, post, totals } from './client.ts';

/**
 * Two recorded battles held 105 gifts in 2,520 messages: counted message by message 30,602 coins
 * instead of about 1,058. These floods have the same proportions.
 */
const MESSAGES = 2_520;
const GIFTS = 105;

interface Battle {
  /** Each gift's messages once, in order. */
  readonly said: Said[];
  readonly coins: number;
}

/** Streaks of up to 9 pieces and single gifts of five senders, 105 pieces in all. */
function battle(random: () => number): Battle {
  const said: Said[] = [];
  let coins = 0;
  for (let left = GIFTS; left > 0; ) {
    const from = `v-${Math.floor(random() * 5)}`;
    const count = Math.min(left, random() < 0.2 ? 1 : 1 + Math.floor(random() * 9));
    const price = count === 1 ? 99 : 1 + Math.floor(random() * 8);
    said.push(...(count === 1 ? [single(from, price)] : streak(from, price, count)));
    coins += count * price;
    left -= count;
  }
  return { said, coins };
}

function single(from: string, coins: number): Said {
  return { id: freshId(), gift: '5659', coins, count: 1, streak: null, from };
}

function streak(from: string, coins: number, count: number): Said[] {
  const shared = { gift: `90${coins}`, coins, streak: freshId(), from };
  const steps = Array.from({ length: count }, (_, index) => ({ id: freshId(), count: index + 1 }));
  const end = { id: freshId(), count, ended: true };
  return [...steps, end].map((step) => ({ ...shared, ...step }));
}

/** The battle as it arrives: after each message may come any part of what came before, once more. */
function flood({ said }: Battle, random: () => number): Said[] {
  const repeats = MESSAGES - said.length;
  const arriving: Said[] = [];
  said.forEach((one, index) => {
    arriving.push(one);
    const share = Math.round((repeats * (index + 1)) / said.length);
    while (arriving.length - index - 1 < share) {
      const from = Math.floor(random() * (index + 1));
      const missing = share - (arriving.length - index - 1);
      arriving.push(...said.slice(from, Math.min(index + 1, from + missing)));
    }
  });
  return arriving;
}

function speaking({ say }: Dialect, said: readonly Said[]): Message[] {
  return said.map(say);
}

const naively = (said: readonly Said[]) =>
  said.reduce((sum, { coins, count }) => sum + (coins ?? 0) * count, 0);

describe.each([11, 12])('a battle of 105 gifts in 2,520 messages, seed %i', (seed) => {
  const random = seededRandom(seed);
  const fought = battle(random);
  const arriving = flood(fought, random);

  test('is as misleading as the recorded ones', () => {
    expect(arriving).toHaveLength(MESSAGES);
    expect(naively(arriving)).toBeGreaterThan(15 * fought.coins);
  });

  test('is counted once over the socket', async () => {
    const carat = await startCarat(temporaryFolder());
    const sender = await openSender(carat);
    for (const message of speaking(DIALECTS[1] as Dialect, arriving)) sender.send(message);
    const results = await sender.answered(MESSAGES);
    expect(results.reduce((sum, { coins }) => sum + coins, 0)).toBe(fought.coins);
    expect(await totals(carat)).toMatchObject({ gifts: GIFTS, coins: fought.coins });
    expect(await check(carat)).toMatchObject({ ok: true, coins: fought.coins });
  });

  test('is counted once when two sources send it at the same time', async () => {
    const carat = await startCarat(temporaryFolder());
    const other = await openSender(carat);
    const [mine, theirs] = [DIALECTS[2], DIALECTS[3]] as [Dialect, Dialect];
    for (const message of speaking(mine, arriving)) other.send(message);
    for (let at = 0; at < MESSAGES; at += 500) {
      await post(carat, speaking(theirs, arriving.slice(at, at + 500)));
    }
    await other.answered(MESSAGES);
    expect(await totals(carat)).toMatchObject({ gifts: GIFTS, coins: fought.coins });
  });
});
