import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYDAY_GIFTS } from '../../../src/shared/gift/everyday-gifts.ts';
import { CAST } from '../../../src/shared/rehearsal/cast.ts';
import { createCrowd, type Given } from '../../../src/shared/rehearsal/crowd.ts';
import { coinsLeft } from '../../../src/shared/rehearsal/wallet.ts';
import { seededRandom } from '../../fixtures/seeded-random.ts';

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function evening(seed: number, wishes: number) {
  const crowd = createCrowd(EVERYDAY_GIFTS, seededRandom(seed));
  return { crowd, happened: Array.from({ length: wishes }, () => crowd.next()) };
}

const isGiven = (one: { kind: string }): one is Given => one.kind === 'given';

describe('wallets', () => {
  test('what a viewer bought is what they have spent and what they have left, and never less', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 400 }), (seed, wishes) => {
        const { crowd, happened } = evening(seed, wishes);
        for (const viewer of CAST) {
          const given = happened.filter(isGiven).filter((one) => one.viewer.id === viewer.id);
          const bought = sum(given.flatMap((one) => one.bought));
          const spent = sum(given.map(({ gift, count }) => gift.coins * count));
          expect(coinsLeft(crowd.walletOf(viewer))).toBe(bought - spent);
          expect(bought - spent).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 30 },
    );
  });

  test('nobody is refused what they have the coins for, and a refused viewer keeps their coins', () => {
    const crowd = createCrowd(EVERYDAY_GIFTS, seededRandom(3));
    let refused = 0;
    for (let turn = 0; turn < 2_000; turn += 1) {
      const before = new Map(CAST.map((viewer) => [viewer.id, coinsLeft(crowd.walletOf(viewer))]));
      const one = crowd.next();
      if (one.kind === 'given') continue;
      refused += 1;
      const left = coinsLeft(crowd.walletOf(one.viewer));
      expect(left).toBe(before.get(one.viewer.id));
      expect(left).toBeLessThan(one.gift.coins * one.count);
    }
    expect(refused).toBeGreaterThan(20);
  });

  test('coins are only bought when they are short', () => {
    const crowd = createCrowd(EVERYDAY_GIFTS, seededRandom(4));
    const viewer = CAST[0];
    const rose = EVERYDAY_GIFTS.find(({ name }) => name === 'Rose');
    if (viewer === undefined || rose === undefined) throw new Error('nobody or nothing to give');
    expect(crowd.give(viewer, { gift: rose, count: 60 }).bought).toEqual([70]);
    expect(crowd.give(viewer, { gift: rose, count: 10 }).bought).toEqual([]);
    expect(crowd.give(viewer, { gift: rose, count: 1 }).bought).toEqual([70]);
  });
});

describe('what is given', () => {
  const gifts = evening(1, 20_000).happened.filter(isGiven);
  const share = (from: number, below: number) =>
    gifts.filter(({ gift }) => gift.coins >= from && gift.coins < below).length / gifts.length;

  test('mostly small things, now and then a Galaxy, seldom something very large', () => {
    expect(share(1, 10)).toBeGreaterThan(0.5);
    expect(share(10, 1_000)).toBeGreaterThan(0.15);
    expect(share(1_000, 10_000)).toBeGreaterThan(0.01);
    expect(share(1_000, 10_000)).toBeLessThan(0.06);
    expect(share(10_000, Number.POSITIVE_INFINITY)).toBeGreaterThan(0.0005);
    expect(share(10_000, Number.POSITIVE_INFINITY)).toBeLessThan(0.005);
  });

  test('only small things come in streaks, and some streaks are long', () => {
    const streaks = gifts.filter(({ count }) => count > 1);
    expect(streaks.length).toBeGreaterThan(gifts.length / 5);
    expect(Math.max(...streaks.map(({ gift }) => gift.coins))).toBeLessThan(100);
    expect(Math.max(...streaks.map(({ count }) => count))).toBeGreaterThan(50);
  });

  test('everybody comes, each under one id, with names in many scripts', () => {
    expect(new Set(gifts.map(({ viewer }) => viewer.id)).size).toBe(CAST.length);
    expect(new Set(CAST.map(({ id }) => id)).size).toBe(CAST.length);
    const scripts = ['Latin', 'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Thai', 'Hangul', 'Han'];
    for (const script of [...scripts, 'Hiragana', 'Katakana', 'Devanagari', 'Tamil', 'Georgian']) {
      const letters = new RegExp(`\\p{Script=${script}}`, 'u');
      expect(CAST.some(({ name }) => letters.test(name))).toBe(true);
    }
  });

  test('the same chance gives the same evening', () => {
    expect(evening(7, 300).happened).toEqual(evening(7, 300).happened);
    expect(evening(7, 300).happened).not.toEqual(evening(8, 300).happened);
  });

  test('a short list of gifts is enough', () => {
    const only = [{ id: '1', name: 'Balloon', coins: 250 }];
    const crowd = createCrowd(only, seededRandom(1));
    for (let turn = 0; turn < 500; turn += 1) expect(crowd.next().gift).toBe(only[0]);
  });
});
