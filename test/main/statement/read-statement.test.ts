import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerClient } from '../../../src/main/ledger/client.ts';
import { readStatement, statementMonths } from '../../../src/main/statement/read-statement.ts';
import { statementPage } from '../../../src/main/statement/statement-page.ts';
import { diamondUnitsOf, moneyOf } from '../../../src/shared/amount/decimal.ts';
import type { EntryDraft } from '../../../src/shared/ledger/draft.ts';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { daysOf, monthsOf } from '../../../src/shared/statement/period.ts';
import type { Statement } from '../../../src/shared/statement/statement.ts';
import { rose, temporaryLedger } from '../../ledger/temporary-ledger.ts';

const ZONES = ['UTC', 'America/New_York', 'Pacific/Kiritimati', 'Asia/Kathmandu'];
const NOW = Date.UTC(2026, 11, 31, 23, 30);
const USD = (micros: number) => ({ currency: 'USD', micros: String(micros) });
const MONTHS = monthsOf('2026');

async function statementOf(ledger: LedgerClient, period: string, zone: string): Promise<Statement> {
  const answer = await readStatement(ledger, period, zone, NOW);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

/** Within the year, and often at the turn of a month. */
const instant = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 2), max: Date.UTC(2026, 11, 30) }),
  fc
    .tuple(fc.integer({ min: 1, max: 11 }), fc.integer({ min: -15, max: 15 }))
    .map(([month, hours]) => Date.UTC(2026, month, 1) + hours * 3_600_000),
);

const step = fc.record({
  at: instant,
  what: fc.constantFrom(
    'gift',
    'unpriced',
    'reverse',
    'request',
    'pay',
    'refuse',
    'undo',
    'correct',
    'carry',
    'income',
    'card',
    'value',
  ),
  amount: fc.integer({ min: 1, max: 9_999 }),
  pick: fc.nat(40),
});

/** What the step asks of a ledger, about entry `of` where it is about one; it may well refuse. */
function draftOf(
  { at, what, amount }: { at: number; what: string; amount: number; pick: number },
  of: number,
): EntryDraft | null {
  const note = '';
  switch (what) {
    case 'reverse':
      return { kind: 'reversal', of, count: 1, reason: 'refund', note, at };
    case 'request':
      return { kind: 'requested', diamonds: amount, note, at };
    case 'pay':
      return { kind: 'paid', of, received: USD(amount * 7), fee: USD(amount), note, at };
    case 'refuse':
      return { kind: 'refused', of, note, at };
    case 'undo':
      return { kind: 'undo', of, note, at };
    case 'correct':
      return { kind: 'correction', shown: amount * 3, explained: [], note, at };
    case 'carry':
      return { kind: 'opening', diamonds: amount, note, at };
    case 'income':
      return {
        kind: 'income',
        income: 'brand',
        amount: { currency: 'EUR', micros: String(amount) },
        note,
        at,
      };
    case 'card': {
      const { id: _, ...terms } = STANDARD_CARD;
      const validFrom = new Date(at).toISOString().slice(0, 10);
      return {
        kind: 'card',
        terms: {
          ...terms,
          name: `Card of ${validFrom}`,
          validFrom,
          diamondsPerCoin: { num: 1, den: 2 },
        },
        at,
      };
    }
    default:
      return null;
  }
}

/** Whichever entry a step can be about: most would be refused if it were any. */
function aboutOf(
  { what, pick }: { what: string; pick: number },
  entered: ReadonlyMap<string, readonly number[]>,
): number {
  const asked = { pay: ['request'], refuse: ['request'], reverse: ['gift'] }[what];
  const kinds = asked ?? ['request', 'pay', 'refuse', 'correct', 'carry', 'income', 'reverse'];
  const all = kinds.flatMap((kind) => entered.get(kind) ?? []);
  return all[pick % Math.max(1, all.length)] ?? 1;
}

async function live(
  ledger: LedgerClient,
  steps: readonly { at: number; what: string; amount: number; pick: number }[],
) {
  const entered = new Map<string, number[]>();
  for (const one of steps) {
    const { at, what, amount } = one;
    if (what === 'gift' || what === 'unpriced') {
      const kind =
        what === 'gift'
          ? { id: `g${amount % 3}`, name: 'Rose', coins: 1 + (amount % 50) }
          : { id: 'new', name: 'New', coins: null };
      await ledger.book([
        { gift: rose({ at, count: 1 + (amount % 9), gift: kind }), source: 'test' },
      ]);
    } else if (what === 'value') await ledger.valueGifts('new', amount, '', at);
    else {
      const draft = draftOf(one, aboutOf(one, entered));
      if (draft !== null) await ledger.enter([draft]);
    }
    const { seq } = await ledger.head();
    entered.set(what, [...(entered.get(what) ?? []), seq]);
  }
}

function sumOf(amounts: Readonly<Record<string, string>>, names: readonly string[]): number {
  return names.reduce((sum, name) => sum + diamondUnitsOf(amounts[name] ?? '0'), 0);
}

const AVAILABLE = [
  'opening',
  'gifts',
  'reversed',
  'carried',
  'corrections',
  'requested',
  'refused',
];
const PENDING = ['opening', 'requested', 'paid', 'refused'];

function expectBalanced({ available, pending, cards, gifts }: Statement): void {
  expect(sumOf({ ...available }, AVAILABLE)).toBe(diamondUnitsOf(available.closing));
  expect(sumOf({ ...pending }, PENDING)).toBe(diamondUnitsOf(pending.closing));
  const byCard = cards.reduce((sum, { diamonds }) => sum + diamondUnitsOf(diamonds), 0);
  expect(byCard).toBe(diamondUnitsOf(gifts.diamonds));
  expect(available.gifts).toBe(gifts.diamonds);
}

test('every month adds up, goes on where the last one ended, and the year is the sum of its months', {
  timeout: 180_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 45 }),
      fc.constantFrom(...ZONES),
      async (steps, zone) => {
        const { ledger } = temporaryLedger(zone);
        await live(ledger, steps);
        const year = await statementOf(ledger, '2026', zone);
        const months: Statement[] = [];
        for (const month of MONTHS) months.push(await statementOf(ledger, month, zone));
        for (const statement of [year, ...months]) expectBalanced(statement);

        let [available, pending] = [year.available.opening, year.pending.opening];
        for (const month of months) {
          expect(month.available.opening).toBe(available);
          expect(month.pending.opening).toBe(pending);
          [available, pending] = [month.available.closing, month.pending.closing];
          const { from, to } = daysOf(month.period);
          const shown = await ledger.totals({ from, to, by: 'gift' });
          const { gifts, coins, diamonds, reversed, estimate } = shown;
          expect(month.gifts).toEqual({ gifts, coins, diamonds, reversed, estimate });
          expect(month.unpriced.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(shown.unpriced);
        }
        const balances = await ledger.balances();
        expect(diamondUnitsOf(available)).toBe(balances.available);
        expect(diamondUnitsOf(pending)).toBe(balances.pending);
        expect(year.available.closing).toBe(available);

        for (const name of AVAILABLE.slice(1)) {
          const parts = months.map((month) => sumOf({ ...month.available }, [name]));
          expect(parts.reduce((a, b) => a + b)).toBe(sumOf({ ...year.available }, [name]));
        }
        const net = (statement: Statement) =>
          statement.paymentSums.reduce((sum, { net: part }) => sum + moneyOf(part), 0n);
        expect(months.reduce((sum, month) => sum + net(month), 0n)).toBe(net(year));
        const income = (statement: Statement) =>
          statement.income.reduce((sum, { amount }) => sum + moneyOf(amount), 0n);
        expect(months.reduce((sum, month) => sum + income(month), 0n)).toBe(income(year));
        expect(months.flatMap(({ payments }) => payments)).toHaveLength(year.payments.length);
        await ledger.close();
      },
    ),
    { numRuns: 12 },
  );
});

test('a statement names what was paid, what is open, and what stands in it without a price', async () => {
  const { ledger } = temporaryLedger();
  const may = Date.UTC(2026, 4, 10);
  await live(ledger, [
    { at: may, what: 'gift', amount: 99, pick: 0 },
    { at: may, what: 'unpriced', amount: 3, pick: 0 },
  ]);
  await ledger.enter([
    { kind: 'requested', diamonds: 20_000, note: '', at: may },
    { kind: 'requested', diamonds: 10_000, note: '', at: may },
    { kind: 'paid', of: 3, received: USD(9_000_000), fee: USD(500_000), note: '', at: may },
    {
      kind: 'income',
      income: 'tips',
      amount: { currency: 'EUR', micros: '5000000' },
      note: '',
      at: may,
    },
    { kind: 'income', income: 'tips', amount: USD(1_000_000), note: '', at: may },
    { kind: 'undo', of: 7, note: 'not mine', at: may },
  ]);
  const statement = await statementOf(ledger, '2026-05', 'UTC');
  expect(statement).toMatchObject({
    from: '2026-05-01',
    to: '2026-05-31',
    entry: 8,
    isOpen: false,
    unpriced: [{ id: 'new', name: 'New', pieces: 4 }],
    cards: [{ id: 1, name: 'Standard' }],
    payments: [{ entry: 3, diamonds: '20', currency: 'USD', gross: '9.5', fee: '0.5', net: '9' }],
    paymentSums: [{ currency: 'USD', gross: '9.5', fees: '0.5', net: '9' }],
    open: [{ entry: 4, diamonds: '10' }],
    income: [{ kind: 'tips', currency: 'EUR', amount: '5' }],
  });
  expect(statement.hash).toBe((await ledger.head()).hash);
  // The viewer who sent all of it is called Ana.
  expect(JSON.stringify(statement).toLowerCase()).not.toContain('ana');
  expect(await statementMonths(ledger, 'UTC', NOW)).toEqual({
    ok: true,
    value: ['2026-12', '2026-05'],
  });
});

test('a payment whose fee is in another currency adds neither to the other', async () => {
  const { ledger } = temporaryLedger();
  const may = Date.UTC(2026, 4, 10);
  await live(ledger, [{ at: may, what: 'gift', amount: 99, pick: 0 }]);
  await ledger.enter([
    { kind: 'requested', diamonds: 20_000, note: '', at: may },
    {
      kind: 'paid',
      of: 2,
      received: USD(9_000_000),
      fee: { currency: 'EUR', micros: '400000' },
      note: '',
      at: may,
    },
  ]);
  const { paymentSums } = await statementOf(ledger, '2026', 'UTC');
  expect(paymentSums).toEqual([
    { currency: 'EUR', gross: '0', fees: '0.4', net: '0' },
    { currency: 'USD', gross: '9', fees: '0', net: '9' },
  ]);
});

test('a withdrawal that is refused in a later month is under way until then, and comes back', async () => {
  const { ledger } = temporaryLedger();
  const [may, june] = [Date.UTC(2026, 4, 10), Date.UTC(2026, 5, 10)];
  await live(ledger, [{ at: may, what: 'gift', amount: 99, pick: 0 }]);
  await ledger.enter([
    { kind: 'requested', diamonds: 20_000, note: '', at: may },
    { kind: 'refused', of: 2, note: '', at: june },
  ]);
  const [first, second] = [
    await statementOf(ledger, '2026-05', 'UTC'),
    await statementOf(ledger, '2026-06', 'UTC'),
  ];
  expect(first).toMatchObject({
    available: { requested: '-20' },
    pending: { opening: '0', requested: '20', closing: '20' },
    open: [{ entry: 2, diamonds: '20' }],
  });
  expect(second).toMatchObject({
    available: { opening: first.available.closing, refused: '20', closing: first.available.gifts },
    pending: { opening: '20', refused: '-20', closing: '0' },
    open: [],
  });
});

test('two rate cards of one name are told apart by the day from which each is valid', async () => {
  const { ledger } = temporaryLedger();
  const { id: _, ...terms } = STANDARD_CARD;
  const days = [Date.UTC(2026, 4, 10), Date.UTC(2026, 4, 20)] as const;
  await ledger.enter([{ kind: 'card', at: days[0], terms: { ...terms, validFrom: '2026-05-15' } }]);
  const gifts = (at: number) => live(ledger, [{ at, what: 'gift', amount: 99, pick: 0 }]);
  await gifts(days[0]);
  const look = { locale: 'en-US', name: '' };
  expect(statementPage(await statementOf(ledger, '2026-05', 'UTC'), look)).toContain(
    '<td class="">Standard</td>',
  );
  await gifts(days[1]);
  const both = await statementOf(ledger, '2026-05', 'UTC');
  expect(both.cards.map(({ name, validFrom }) => [name, validFrom])).toEqual([
    ['Standard', '1970-01-01'],
    ['Standard', '2026-05-15'],
  ]);
  const page = statementPage(both, look);
  expect(page).toContain('<td class="">Standard (from Jan 1, 1970)</td>');
  expect(page).toContain('<td class="">Standard (from May 15, 2026)</td>');

  // A slip that was put right on the same day: then the number does.
  await ledger.enter([{ kind: 'card', at: days[1], terms: { ...terms, validFrom: '2026-05-15' } }]);
  await gifts(days[1]);
  const three = statementPage(await statementOf(ledger, '2026-05', 'UTC'), look);
  expect(three).toContain('<td class="">Standard (from Jan 1, 1970)</td>');
  expect(three).toContain('<td class="">Standard (no. 2)</td>');
  expect(three).toContain('<td class="">Standard (no. 3)</td>');
});
