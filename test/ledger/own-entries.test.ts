import { expect, test } from 'vitest';
import type { EntryDraft } from '../../src/shared/ledger/draft.ts';
import { EVERY_ENTRY } from '../../src/shared/ledger/entry-view.ts';
import { STANDARD_CARD } from '../../src/shared/payout/rate-card.ts';
import { rose, temporaryLedger } from './temporary-ledger.ts';

const AT = Date.UTC(2026, 5, 1);
const EVER = { from: null, to: null, by: 'gift' } as const;
const USD = (micros: string) => ({ currency: 'USD', micros });

/** From AT on, two coins make a diamond. */
const HALF = {
  name: 'Half',
  validFrom: '2026-06-01',
  diamondsPerCoin: { num: 1, den: 2 },
  grossMicros: 10_000,
  share: { low: 2000, expected: 4000, high: 5300 },
  minimumMicros: null,
  dailyMaximumMicros: null,
  fee: { fixedMicros: 0, hundredths: 0 },
  reviewDays: null,
};

/** 100 roses of one coin in entry 1, three gifts of unknown price in entry 2. */
async function someLedger() {
  const folder = temporaryLedger();
  await folder.book(
    rose({ count: 100 }),
    rose({ count: 3, gift: { id: 'new', name: 'New', coins: null } }),
  );
  return folder;
}

test('a withdrawal moves diamonds from available to pending to withdrawn, and undo moves them back', async () => {
  const { ledger } = await someLedger();
  const held = async () => {
    const { available, pending, withdrawn } = await ledger.balances();
    return [available, pending, withdrawn];
  };
  const enter = (draft: EntryDraft) => ledger.enter([draft]);
  await enter({ kind: 'requested', diamonds: 60_000, note: 'June', at: AT });
  expect(await held()).toEqual([40_000, 60_000, 0]);
  const paid = { kind: 'paid', of: 3, received: USD('29000000'), fee: USD('1000000') } as const;
  await enter({ ...paid, note: '', at: AT });
  expect(await held()).toEqual([40_000, 0, 60_000]);
  expect(await enter({ ...paid, note: '', at: AT })).toMatchObject({ refusal: 'entry-settled' });
  await enter({ kind: 'undo', of: 4, note: 'wrong amount', at: AT });
  expect(await held()).toEqual([40_000, 60_000, 0]);
  await enter({ kind: 'refused', of: 3, note: '', at: AT });
  expect(await held()).toEqual([100_000, 0, 0]);
  expect((await ledger.check(true)).findings).toEqual([]);
});

test('a withdrawal that was taken back can be neither paid nor refused any more', async () => {
  const { ledger } = await someLedger();
  await ledger.enter([{ kind: 'requested', diamonds: 60_000, note: '', at: AT }]);
  await ledger.enter([{ kind: 'undo', of: 3, note: '', at: AT }]);
  const money = { received: USD('1'), fee: USD('0') };
  for (const draft of [
    { kind: 'paid', of: 3, ...money, note: '', at: AT },
    { kind: 'refused', of: 3, note: '', at: AT },
  ] as const) {
    expect(await ledger.enter([draft])).toMatchObject({ refusal: 'entry-settled' });
  }
  expect(await ledger.balances()).toMatchObject({ available: 100_000, pending: 0, withdrawn: 0 });
});

test('no more can be requested than is available, and of several drafts all go in or none', async () => {
  const { ledger } = await someLedger();
  const outcome = await ledger.enter([
    { kind: 'requested', diamonds: 60_000, note: '', at: AT },
    { kind: 'requested', diamonds: 60_000, note: '', at: AT },
  ]);
  expect(outcome).toEqual({ ok: false, refusal: 'not-enough-diamonds', index: 1 });
  expect(await ledger.balances()).toMatchObject({ available: 100_000, pending: 0 });
  expect(await ledger.check(true)).toMatchObject({ ok: true, entries: 2 });
});

test('a reversal takes back what the gift brought, in parts, and never more than there was', async () => {
  const folder = await someLedger();
  const reverse = (count: number | null) =>
    folder.ledger.enter([{ kind: 'reversal', of: 1, count, reason: 'refund', note: '', at: AT }]);
  expect(await reverse(40)).toMatchObject({ ok: true });
  expect(await reverse(61)).toMatchObject({ refusal: 'entry-settled' });
  expect(await reverse(null)).toMatchObject({ ok: true });
  expect(await reverse(null)).toMatchObject({ refusal: 'entry-settled' });
  expect(await folder.ledger.balance()).toMatchObject({
    diamonds: { earned: '100', reversed: '100', available: '0' },
  });
  await folder.ledger.enter([{ kind: 'undo', of: 3, note: '', at: AT }]);
  const { rows } = await folder.ledger.totals(EVER);
  expect(rows).toMatchObject([{ key: '5655', coins: 100, reversed: '60' }, { key: 'new' }]);
  await folder.restart();
  expect(await folder.ledger.totals(EVER)).toMatchObject({ reversed: '60' });
  expect((await folder.ledger.check(true)).findings).toEqual([]);
});

test('a gift of unknown price is valued afterwards, on its own day, and the catalogue learns', async () => {
  const folder = await someLedger();
  expect(await folder.ledger.unpriced()).toEqual([
    { gift: { id: 'new', name: 'New' }, pieces: 3, entries: 1 },
  ]);
  const early: EntryDraft = {
    kind: 'reversal',
    of: 2,
    count: 1,
    reason: 'refund',
    note: '',
    at: AT,
  };
  expect(await folder.ledger.enter([early])).toMatchObject({ refusal: 'price-unknown' });
  expect(await folder.ledger.valueGifts('new', 30, 'asked', AT)).toMatchObject({ ok: true });
  expect(await folder.ledger.unpriced()).toEqual([]);
  expect(await folder.ledger.totals({ ...EVER, by: 'day' })).toMatchObject({
    gifts: 103,
    unpriced: 0,
    rows: [{ key: '2026-05-10', coins: 190 }],
  });
  const [minute] = await folder.ledger.timeline(1);
  expect(minute).toMatchObject({ gifts: 103, coins: 190 });
  expect(await folder.ledger.giftKinds()).toContainEqual({ id: 'new', name: 'New', coins: 30 });
  expect(await folder.ledger.enter([early])).toMatchObject({ ok: true });
  const undo: EntryDraft = { kind: 'undo', of: 3, note: '', at: AT };
  expect(await folder.ledger.enter([undo])).toMatchObject({ refusal: 'entry-settled' });
  await folder.restart();
  expect((await folder.ledger.check(true)).findings).toEqual([]);
});

test('a new rate card is in force from its day on, and what was booked keeps its own', async () => {
  const folder = await someLedger();
  await folder.ledger.enter([{ kind: 'card', terms: HALF, at: AT }]);
  await folder.book(rose({ count: 50, at: AT - 1 }), rose({ count: 50, at: AT }));
  await folder.restart();
  expect((await folder.ledger.cards()).map(({ id, name }) => [id, name])).toEqual([
    [1, 'Standard'],
    [2, 'Half'],
  ]);
  const { rows } = await folder.ledger.totals({ ...EVER, by: 'day' });
  expect(rows.map(({ key, diamonds, estimate }) => [key, diamonds, estimate.expected])).toEqual([
    ['2026-05-10', '100', '0.50'],
    ['2026-05-31', '50', '0.25'],
    ['2026-06-01', '25', '0.10'],
  ]);
  expect((await folder.ledger.check(true)).findings).toEqual([]);
});

test('gifts stand in the order of the diamonds that they brought, under whatever card', async () => {
  const folder = temporaryLedger();
  await folder.ledger.enter([{ kind: 'card', terms: HALF, at: AT }]);
  await folder.book(
    rose({ count: 100, at: AT - 1 }),
    rose({ count: 150, at: AT, gift: { id: 'late', name: 'Late', coins: 1 } }),
  );
  const { rows } = await folder.ledger.totals(EVER);
  expect(rows.map(({ key, coins, diamonds }) => [key, coins, diamonds])).toEqual([
    ['5655', 100, '100'],
    ['late', 150, '75'],
  ]);
});

test('cards that are entered together have numbers of their own, and each sees those before it', async () => {
  const folder = await someLedger();
  const { id: _, ...standard } = STANDARD_CARD;
  const card = (name: string, validFrom: string): EntryDraft => ({
    kind: 'card',
    terms: { ...standard, name, validFrom },
    at: AT,
  });
  await folder.ledger.enter([
    card('One', '2026-01-01'),
    card('Two', '2026-06-01'),
    { kind: 'requested', diamonds: 1_000, note: '', at: AT },
  ]);
  const ids = async () => (await folder.ledger.cards()).map(({ id, name }) => [id, name]);
  const expected = [
    [1, 'Standard'],
    [2, 'One'],
    [3, 'Two'],
  ];
  expect(await ids()).toEqual(expected);
  const { entries } = await folder.ledger.entries({ ...EVERY_ENTRY, before: null, limit: 1 });
  expect(entries[0]).toMatchObject({ kind: 'requested', card: 3 });
  await folder.restart();
  expect(await ids()).toEqual(expected);
});

test('a correction brings the balance to TikTok’s number, up or down, and an opening balance adds', async () => {
  const { ledger } = await someLedger();
  const correct = (shown: number) =>
    ledger.enter([{ kind: 'correction', shown, explained: [], note: '', at: AT }]);
  await correct(130_000);
  expect(await ledger.balances()).toMatchObject({ available: 130_000, corrections: -30_000 });
  await correct(90_500);
  expect(await ledger.balances()).toMatchObject({ available: 90_500, corrections: 9_500 });
  expect(await correct(90_500)).toMatchObject({ refusal: 'nothing-to-correct' });
  await ledger.enter([{ kind: 'opening', diamonds: 500, note: '', at: AT }]);
  expect(await ledger.balance()).toMatchObject({ diamonds: { available: '91' } });
  expect((await ledger.check(true)).findings).toEqual([]);
});

test('entries are found by kind, gift, gifter, day, session and words, newest first, in pages', async () => {
  const { ledger, book } = await someLedger();
  const ben = { id: 'ben-7', name: 'Ben Ångström', handle: 'ben', avatar: null };
  await book(...Array.from({ length: 30 }, () => rose({ from: ben, at: AT })));
  await ledger.enter([{ kind: 'opening', diamonds: 1, note: 'From my old app', at: AT }]);
  const all = { ...EVERY_ENTRY, before: null, limit: 10 };
  const seqs = async (query: Partial<Parameters<typeof ledger.entries>[0]>) =>
    (await ledger.entries({ ...all, ...query })).entries.map(({ seq }) => seq);
  expect(await seqs({ limit: 3 })).toEqual([33, 32, 31]);
  expect((await ledger.entries({ ...all, limit: 3 })).next).toBe(31);
  expect(await seqs({ before: 3 })).toEqual([2, 1]);
  expect(await seqs({ kinds: ['opening'] })).toEqual([33]);
  expect(await seqs({ gift: 'new' })).toEqual([2]);
  expect(await seqs({ unpriced: true })).toEqual([2]);
  expect(await seqs({ gifter: 'ana' })).toEqual([2, 1]);
  expect(await seqs({ text: 'ångSTRÖM', limit: 2 })).toEqual([32, 31]);
  expect(await seqs({ text: 'old app' })).toEqual([33]);
  expect(await seqs({ text: '17' })).toEqual([17]);
  expect(await seqs({ from: '2026-05-10', to: '2026-05-10' })).toEqual([2, 1]);
  expect(await seqs({ session: 1, limit: 40 })).toHaveLength(32);
  expect((await ledger.entries({ ...all, gift: '5655', limit: 40 })).entries).toHaveLength(31);
});

test('a person who is to be forgotten loses name and handle, also when they send again; the money stays', async () => {
  const { ledger, book } = await someLedger();
  const page = { text: null, sort: 'coins', limit: 10, offset: 0 } as const;
  expect(await ledger.gifters(page)).toMatchObject({
    total: 1,
    rows: [{ id: 'ana', name: 'Ana', handle: 'ana.live', coins: 100, forgotten: false }],
  });
  expect(await ledger.forgetGifter('nobody')).toBe(false);
  expect(await ledger.forgetGifter('ana')).toBe(true);
  await book(rose());
  expect(await ledger.gifters(page)).toMatchObject({
    rows: [{ id: 'ana', name: 'ana', handle: null, coins: 101, forgotten: true }],
  });
  expect(await ledger.gifters({ ...page, text: 'Ana.live' })).toEqual({ rows: [], total: 0 });
});
