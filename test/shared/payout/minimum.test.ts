import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactMoneyText } from '../../../src/shared/amount/decimal.ts';
import { estimate } from '../../../src/shared/payout/estimate.ts';
import { toMinimum } from '../../../src/shared/payout/minimum.ts';
import { type Pace, paceOf } from '../../../src/shared/payout/pace.ts';
import { type RateCard, STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';

const TODAY = '2026-11-21';
const STEADY: Pace = { kind: 'known', diamonds: 28_000_000, days: 28 };
const FIFTY: RateCard = { ...STANDARD_CARD, minimumMicros: 50_000_000 };

/** Thousandths of diamonds. */
function missing(available: number, card: RateCard, pace: Pace) {
  const share = estimate([{ card: card.id, diamonds: available }], [card]);
  return toMinimum(share, card, pace, TODAY);
}

describe('what is missing to the minimum', () => {
  it('is told in dollars, in diamonds and as a day', () => {
    const found = missing(4_000_000, FIFTY, STEADY);
    expect(found).toMatchObject({ kind: 'missing', diamonds: 6_000_000 });
    if (found.kind !== 'missing') return;
    expect(exactMoneyText(found.money)).toBe('30');
    expect(found.when).toEqual({ earliest: '2026-11-27', day: '2026-11-27', latest: '2026-11-27' });
  });

  it('comes sooner with the high share, later with the low one', () => {
    const scaled = { ...FIFTY, share: { low: 2000, expected: 4000, high: 5000 } };
    const found = missing(5_000_000, scaled, STEADY);
    expect(found).toMatchObject({
      when: { earliest: '2026-11-26', day: '2026-11-29', latest: '2026-12-11' },
    });
  });

  it('is nothing at the minimum itself, and one thousandth before it still something', () => {
    expect(missing(10_000_000, FIFTY, STEADY)).toEqual({ kind: 'reached' });
    expect(missing(9_999_999, FIFTY, STEADY)).toMatchObject({ kind: 'missing', diamonds: 1 });
  });

  it('is just enough, whatever a diamond brings', () => {
    const terms = fc.record({
      grossMicros: fc.integer({ min: 1, max: 1_000_000 }),
      expected: fc.integer({ min: 1, max: 10_000 }),
    });
    fc.assert(
      fc.property(terms, fc.nat(10 ** 9), ({ grossMicros, expected }, available) => {
        const share = { low: expected, expected, high: expected };
        const card = { ...FIFTY, grossMicros, share };
        const found = missing(available, card, STEADY);
        if (found.kind !== 'missing' || found.diamonds === null) return;
        const brought = (count: number) =>
          estimate([{ card: card.id, diamonds: count }], [card]).expected;
        expect(missing(available + found.diamonds, card, STEADY).kind).toBe('reached');
        expect(brought(found.diamonds - 1) < found.money).toBe(true);
      }),
    );
  });

  it('has no day when the pace is not known, too slow, or the card pays nothing', () => {
    const silent = { kind: 'silent', reason: 'too-few', missing: 1 } as const;
    expect(missing(0, FIFTY, silent)).toMatchObject({ when: null });
    expect(missing(0, FIFTY, { ...STEADY, diamonds: 1_000 })).toMatchObject({ when: null });
    const nothing = { ...FIFTY, share: { low: 0, expected: 0, high: 100 } };
    expect(missing(0, nothing, STEADY)).toMatchObject({ diamonds: null, when: null });
  });

  it('is not asked for when the creator has entered none', () => {
    expect(missing(0, STANDARD_CARD, STEADY)).toEqual({ kind: 'none' });
  });
});

describe('the pace', () => {
  const days = (...ago: number[]) =>
    new Map(
      ago.map((count) => [
        new Date(Date.parse(TODAY) - count * 86_400_000).toISOString().slice(0, 10),
        10_000,
      ]),
    );

  it('is what came since the oldest day of four weeks, without today', () => {
    expect(paceOf(days(0, 1, 7, 20, 30), TODAY)).toEqual({
      kind: 'known',
      diamonds: 30_000,
      days: 20,
    });
  });

  it('is silent on less than two weeks, and says how long it takes', () => {
    const silent = { kind: 'silent', reason: 'too-short' };
    expect(paceOf(days(), TODAY)).toEqual({ ...silent, missing: 14 });
    expect(paceOf(days(0, 1, 2, 3, 4, 5), TODAY)).toEqual({ ...silent, missing: 9 });
    expect(paceOf(days(60, 29), TODAY)).toEqual({ ...silent, missing: 14 });
  });

  it('is silent on too few days with gifts', () => {
    expect(paceOf(days(2, 18), TODAY)).toEqual({ kind: 'silent', reason: 'too-few', missing: 1 });
    expect(paceOf(days(2, 9, 18), TODAY).kind).toBe('known');
  });
});
