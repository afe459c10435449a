import { assert, constantFrom, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import {
  withChangedGift,
  withGiftRule,
  withoutGiftRule,
  withTierFrom,
} from '../../../src/shared/overlay/rule-edits.ts';
import { DEFAULT_DESIGN } from '../../../src/shared/settings/default-design.ts';
import { overlayDesignSchema } from '../../../src/shared/settings/overlay-design.ts';

const { alerts } = DEFAULT_DESIGN;

it('whatever value a tier begins at, the rules can be saved and the tier begins there', () => {
  assert(
    property(constantFrom(1, 2, 3, 4), integer({ min: 0, max: 9_999_000 }), (index, from) => {
      const next = withTierFrom(alerts, index, from);
      const read = overlayDesignSchema.safeParse({ ...DEFAULT_DESIGN, alerts: next });
      expect(read.success).toBe(true);
      expect(next.tiers[index]?.from).toBe(Math.max(from, index));
    }),
  );
});

it('a gift has one rule, which can be changed and taken away', () => {
  const once = withGiftRule(withGiftRule(alerts, 'rose', 'Rose'), 'rose', 'Rose');
  expect(once.gifts).toHaveLength(1);
  expect(withChangedGift(once, 'rose', { tier: 5 }).gifts[0]?.tier).toBe(5);
  expect(withoutGiftRule(once, 'rose').gifts).toEqual([]);
});
