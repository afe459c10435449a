import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { noteSource, openGapLog } from '../../../src/main/payout/gap-log.ts';
import { payoutHandlers } from '../../../src/main/payout/payout-handlers.ts';
import type { Answer } from '../../../src/shared/contract/failure.ts';
import type { PayoutView } from '../../../src/shared/contract/payout-calls.ts';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { rose, temporaryLedger } from '../../ledger/temporary-ledger.ts';

/** Evening in Berlin, after the roses, which are of noon. */
const NOW = Date.UTC(2026, 4, 10, 20);
const TODAY = '2026-05-10';
const DOLLARS = (amount: string) => ({ currency: 'USD', amount });

/** The real handlers over a real ledger that holds so many roses. */
async function open(roses: number) {
  const folder = temporaryLedger('Europe/Berlin');
  const { store: gaps } = await openGapLog(folder.dir, NOW);
  if (roses > 0) await folder.book(rose({ count: roses }));
  const calls = payoutHandlers({
    ledger: folder.ledger,
    gaps,
    now: () => NOW,
    zone: () => 'Europe/Berlin',
  });
  return { calls, folder, gaps };
}

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

const stateOf = ({ diamonds, withdrawals }: PayoutView) => ({
  ...diamonds,
  states: withdrawals.map(({ state }) => state),
});

describe('a withdrawal', () => {
  it('moves from available to pending to withdrawn, and each step can be undone', async () => {
    const { calls } = await open(1_000);
    let view = value(
      await calls['payout.request']({ diamonds: '600.5', day: TODAY, note: 'first' }),
    );
    expect(stateOf(view)).toEqual({
      available: '399.5',
      pending: '600.5',
      withdrawn: '0',
      states: ['requested'],
    });
    const of = view.withdrawals[0]?.seq ?? 0;
    view = value(
      await calls['payout.paid']({
        of,
        day: TODAY,
        received: DOLLARS('2.75'),
        fee: DOLLARS('0.252500'),
        note: '',
      }),
    );
    expect(stateOf(view)).toMatchObject({ pending: '0', withdrawn: '600.5', states: ['paid'] });
    expect(view.withdrawals[0]?.answer).toMatchObject({
      received: DOLLARS('2.75'),
      fee: DOLLARS('0.2525'),
    });
    view = value(
      await calls['payout.undo']({ of: view.withdrawals[0]?.answer?.seq ?? 0, note: '' }),
    );
    expect(stateOf(view)).toMatchObject({ pending: '600.5', states: ['requested'] });
    view = value(await calls['payout.refused']({ of, day: TODAY, note: '' }));
    expect(stateOf(view)).toMatchObject({ available: '1000', states: ['refused'] });
    view = value(
      await calls['payout.undo']({ of: view.withdrawals[0]?.answer?.seq ?? 0, note: '' }),
    );
    view = value(await calls['payout.undo']({ of, note: 'by mistake' }));
    expect(stateOf(view)).toMatchObject({ available: '1000', states: ['undone'] });
  });

  it('is refused by name when there is not enough, or on a day to come', async () => {
    const { calls } = await open(10);
    const input = { diamonds: '10.001', day: TODAY, note: '' };
    expect(await calls['payout.request'](input)).toMatchObject({
      failure: { code: 'not-enough-diamonds' },
    });
    const later = { diamonds: '1', day: '2026-05-11', note: '' };
    expect(await calls['payout.request'](later)).toMatchObject({ failure: { code: 'bad-input' } });
    expect(stateOf(value(await calls['payout.get'](null)))).toMatchObject({ states: [] });
  });

  it('of an earlier day stands on that day', async () => {
    const { calls } = await open(10);
    const input = { diamonds: '1', day: '2026-05-02', note: '' };
    const view = value(await calls['payout.request'](input));
    expect(view.withdrawals[0]?.at).toBe(Date.UTC(2026, 4, 2, 10));
  });
});

describe('rate cards', () => {
  const HALF = {
    ...STANDARD_CARD,
    name: 'Half',
    validFrom: TODAY,
    diamondsPerCoin: { num: 1, den: 2 },
  };

  it('apply from their date on; what is booked keeps the card of its day', async () => {
    const { calls, folder } = await open(100);
    const { id: _, ...terms } = HALF;
    const view = value(await calls['payout.addCard'](terms));
    expect(view.cards).toEqual([STANDARD_CARD, { ...HALF, id: 2 }]);
    expect(view.diamonds.available).toBe('100');
    await folder.book(rose({ count: 100 }));
    await folder.book(rose({ count: 100, at: Date.UTC(2026, 4, 9, 12) }));
    const after = value(await calls['payout.get'](null));
    expect(after.diamonds.available).toBe('250');
    expect(after.parts).toEqual([
      { card: 1, diamonds: '200' },
      { card: 2, diamonds: '50' },
    ]);
    expect(value(await calls['payout.cards'](null))).toEqual(after.cards);
  });
});

describe('reconciling', () => {
  it('explains the difference and books it as agreed, once', async () => {
    const { calls, folder, gaps } = await open(100);
    noteSource(gaps, { ...LOST, since: NOW - 60_000 }, true);
    await gaps.settled();
    await folder.book(rose({ gift: { id: '999', name: 'New', coins: null } }));
    const seen = value(await calls['payout.reconcile']({ shown: '130' }));
    expect(seen).toEqual({
      available: '100',
      difference: '30',
      causes: [
        { cause: 'unpriced', diamonds: null, count: 1 },
        { cause: 'gap', diamonds: null, count: 1 },
        { cause: 'unknown', diamonds: '30', count: 0 },
      ],
      hints: [],
      since: null,
    });
    const agreed = { shown: '130', difference: '30', sentences: ['a', 'b', 'c'], note: 'May' };
    const view = value(await calls['payout.correct'](agreed));
    expect(view.diamonds.available).toBe('130');
    expect(view.adjustments).toMatchObject([
      { kind: 'correction', diamonds: '30', note: 'May', explained: ['a', 'b', 'c'] },
    ]);
    expect(await calls['payout.correct'](agreed)).toMatchObject({
      failure: { code: 'balance-moved' },
    });
    const again = value(await calls['payout.reconcile']({ shown: '130' }));
    expect(again).toMatchObject({ difference: '0', causes: [] });
    expect(again.since).not.toBeNull();
    // The source is still away: what came since that correction may be missing as well.
    expect(value(await calls['payout.reconcile']({ shown: '140' })).causes).toMatchObject([
      { cause: 'unpriced' },
      { cause: 'gap', count: 1 },
      { cause: 'unknown', diamonds: '10' },
    ]);
  });

  it('takes away what TikTok does not show, and can be undone', async () => {
    const { calls } = await open(100);
    const agreed = { shown: '40', difference: '-60', sentences: ['x'], note: '' };
    const view = value(await calls['payout.correct'](agreed));
    expect(view.adjustments).toMatchObject([{ diamonds: '-60' }]);
    expect(view.diamonds.available).toBe('40');
    const undone = value(
      await calls['payout.undo']({ of: view.adjustments[0]?.seq ?? 0, note: '' }),
    );
    expect(undone).toMatchObject({ adjustments: [], diamonds: { available: '100' } });
  });

  it('is not booked when gifts came in meanwhile', async () => {
    const { calls, folder } = await open(100);
    await folder.book(rose({ count: 5 }));
    const agreed = { shown: '130', difference: '30', sentences: [], note: '' };
    expect(await calls['payout.correct'](agreed)).toMatchObject({
      failure: { code: 'balance-moved' },
    });
  });

  it('knows of gifts that a correction has booked and that got their price later', async () => {
    const { calls, folder } = await open(100);
    await folder.book(rose({ count: 4, gift: { id: '999', name: 'New', coins: null } }));
    const agreed = { shown: '120', difference: '20', sentences: ['a', 'b'], note: '' };
    value(await calls['payout.correct'](agreed));
    await folder.book(rose({ gift: { id: '998', name: 'Newer', coins: null } }));
    await folder.ledger.valueGifts('999', 5, '', NOW);
    await folder.ledger.valueGifts('998', 7, '', NOW);
    const twice = value(await calls['payout.reconcile']({ shown: '127' }));
    expect(twice).toMatchObject({
      available: '147',
      difference: '-20',
      causes: [{ cause: 'valued', diamonds: '20' }],
      hints: [],
    });
    const seen = { shown: '127', difference: '-20', sentences: ['v'], note: '' };
    expect(value(await calls['payout.correct'](seen)).diamonds.available).toBe('127');
    expect(value(await calls['payout.reconcile']({ shown: '127' })).causes).toEqual([]);
  });

  it('looks at reversals since the last correction only', async () => {
    const { calls, folder } = await open(100);
    const reverse = (of: number, count: number) =>
      folder.ledger.enter([{ kind: 'reversal', at: NOW, of, count, reason: 'refund', note: '' }]);
    await reverse(1, 10);
    const first = { shown: '100', difference: '10', sentences: ['r'], note: '' };
    expect(value(await calls['payout.reconcile']({ shown: '100' })).causes).toEqual([
      { cause: 'reversal', diamonds: '10', count: 0 },
    ]);
    value(await calls['payout.correct'](first));
    await reverse(1, 3);
    expect(value(await calls['payout.reconcile']({ shown: '110' })).causes).toEqual([
      { cause: 'reversal', diamonds: '3', count: 0 },
      { cause: 'unknown', diamonds: '10', count: 0 },
    ]);
  });
});

it('an opening balance is there without gifts, and can be undone', async () => {
  const { calls } = await open(0);
  const opened = await calls['payout.opening']({ diamonds: '5000', day: '2026-01-01', note: '' });
  const view = value(opened);
  expect(view).toMatchObject({
    diamonds: { available: '5000' },
    adjustments: [{ kind: 'opening', diamonds: '5000' }],
    parts: [],
  });
  await calls['payout.undo']({ of: view.adjustments[0]?.seq ?? 0, note: '' });
  expect(value(await calls['payout.get'](null)).diamonds.available).toBe('0');
});

const LOST = { id: 'tikfinity', state: 'lost', retryAt: null, problem: null } as const;

it('lost connections are on disk, and a start ends those that nobody saw end', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'carat-gaps-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  const { store } = await openGapLog(dir, NOW);
  noteSource(store, { ...LOST, since: NOW }, true);
  await store.settled();
  const onDisk = JSON.parse(await readFile(join(dir, 'source-gaps.json'), 'utf8'));
  expect(onDisk).toEqual({ gaps: [{ source: 'tikfinity', from: NOW, to: null }] });
  const again = await openGapLog(dir, NOW + 1);
  expect(again.store.get().gaps).toEqual([{ source: 'tikfinity', from: NOW, to: NOW }]);
});
