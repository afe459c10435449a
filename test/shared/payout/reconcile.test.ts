import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ReconcileFacts, reconcile } from '../../../src/shared/payout/reconcile.ts';
import { gapsAfter, gapsAtStart, type SourceGaps } from '../../../src/shared/payout/source-gaps.ts';

const CALM: ReconcileFacts = {
  available: 10_000,
  unpriced: 0,
  gaps: 0,
  reversed: 0,
  valued: 0,
  pending: [],
};

describe('the difference to what TikTok shows', () => {
  it('is explained by what the ledger has missed, and the rest is unknown', () => {
    const facts = { ...CALM, unpriced: 3, gaps: 2, reversed: 500 };
    expect(reconcile(12_000, facts)).toEqual({
      difference: 2_000,
      causes: [
        { cause: 'reversal', diamonds: 500, count: 0 },
        { cause: 'unpriced', diamonds: null, count: 3 },
        { cause: 'gap', diamonds: null, count: 2 },
        { cause: 'unknown', diamonds: 1_500, count: 0 },
      ],
      hints: [],
    });
  });

  it('is explained whole by reversals that TikTok has not made', () => {
    const { causes } = reconcile(10_400, { ...CALM, unpriced: 3, reversed: 900 });
    expect(causes).toEqual([{ cause: 'reversal', diamonds: 400, count: 0 }]);
  });

  it('is never explained by missed gifts when TikTok shows fewer', () => {
    expect(reconcile(9_000, { ...CALM, unpriced: 3, gaps: 2, reversed: 900 })).toEqual({
      difference: -1_000,
      causes: [{ cause: 'unknown', diamonds: 1_000, count: 0 }],
      hints: ['not-entered'],
    });
  });

  it('is explained by gifts that got their price after a correction had booked them', () => {
    expect(reconcile(9_000, { ...CALM, valued: 600 })).toEqual({
      difference: -1_000,
      causes: [
        { cause: 'valued', diamonds: 600, count: 0 },
        { cause: 'unknown', diamonds: 400, count: 0 },
      ],
      hints: ['not-entered'],
    });
    expect(reconcile(9_500, { ...CALM, valued: 600 })).toEqual({
      difference: -500,
      causes: [{ cause: 'valued', diamonds: 500, count: 0 }],
      hints: [],
    });
  });

  it('that is exactly a pending withdrawal, or half of all, is said to be so', () => {
    expect(reconcile(17_000, { ...CALM, pending: [1, 7_000] }).hints).toEqual(['pending-back']);
    expect(reconcile(5_000, CALM).hints).toEqual(['half']);
    expect(reconcile(4_000, CALM).hints).toEqual(['not-entered']);
  });

  it('is always the sum of its known parts', () => {
    const amount = fc.nat(1_000_000_000);
    const facts = fc.record({
      available: fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
      unpriced: fc.nat(5),
      gaps: fc.nat(5),
      reversed: amount,
      valued: amount,
      pending: fc.array(amount, { maxLength: 3 }),
    });
    fc.assert(
      fc.property(amount, facts, (shown, known) => {
        const { difference, causes } = reconcile(shown, known);
        const told = causes.reduce((sum, { diamonds }) => sum + (diamonds ?? 0), 0);
        expect(difference).toBe(shown - known.available);
        expect(told).toBe(Math.abs(difference));
      }),
    );
  });
});

describe('the log of lost connections', () => {
  const NONE: SourceGaps = { gaps: [] };
  const told = (state: 'off' | 'connecting' | 'connected' | 'lost', since: number) => ({
    id: 'tikfinity',
    state,
    since,
  });

  it('has one gap from the loss to the return, however often it was tried', () => {
    let log = gapsAfter(NONE, told('lost', 10), true);
    log = gapsAfter(log, told('connecting', 20), true);
    log = gapsAfter(log, told('lost', 30), true);
    expect(log).toEqual({ gaps: [{ source: 'tikfinity', from: 10, to: null }] });
    log = gapsAfter(log, told('connected', 40), false);
    expect(log).toEqual({ gaps: [{ source: 'tikfinity', from: 10, to: 40 }] });
    expect(gapsAfter(log, told('off', 50), false)).toBe(log);
  });

  it('has none while nobody is LIVE', () => {
    expect(gapsAfter(NONE, told('lost', 10), false)).toBe(NONE);
  });

  it('is bounded, and ends at a start what nobody saw end', () => {
    let log = NONE;
    for (let at = 0; at < 1_010; at += 2) {
      log = gapsAfter(log, told('lost', at), true);
      if (at < 1_008) log = gapsAfter(log, told('connected', at + 1), true);
    }
    expect(log.gaps).toHaveLength(500);
    expect(log.gaps.at(-1)).toEqual({ source: 'tikfinity', from: 1_008, to: null });
    expect(gapsAtStart(log).gaps.at(-1)?.to).toBe(1_008);
  });
});
