import { describe, expect, it } from 'vitest';
import { MAX_GIFT_COINS } from '../../../src/shared/amount/coins.ts';
import { EVERYDAY_GIFTS } from '../../../src/shared/gift/everyday-gifts.ts';
import { isId } from '../../../src/shared/gift/readers/fields.ts';

describe('the everyday gifts', () => {
  it('are 25, each with an id of its own', () => {
    expect(new Set(EVERYDAY_GIFTS.map((gift) => gift.id)).size).toBe(25);
    expect(EVERYDAY_GIFTS).toHaveLength(25);
  });

  it('could be booked as they stand', () => {
    for (const { id, coins } of EVERYDAY_GIFTS) {
      expect(isId(id)).toBe(true);
      expect(Number.isSafeInteger(coins) && coins >= 1 && coins <= MAX_GIFT_COINS).toBe(true);
    }
  });

  it('are in the order of their prices', () => {
    const prices = EVERYDAY_GIFTS.map((gift) => gift.coins);
    expect(prices).toEqual([...prices].sort((a, b) => a - b));
  });

  it('know a rose for one coin and the universe for 44,999', () => {
    expect(EVERYDAY_GIFTS).toContainEqual({ id: '5655', name: 'Rose', coins: 1 });
    expect(EVERYDAY_GIFTS).toContainEqual({ id: '9072', name: 'Universe', coins: 44_999 });
  });
});
