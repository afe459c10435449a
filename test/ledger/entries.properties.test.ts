import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LedgerClient } from '../../src/main/ledger/client.ts';
import { diamondUnitsOf } from '../../src/shared/amount/decimal.ts';
import type { Ratio } from '../../src/shared/amount/ratio.ts';
import {
  ACCOUNTS,
  type Account,
  COIN_ACCOUNTS,
  DIAMOND_ACCOUNTS,
} from '../../src/shared/ledger/account.ts';
import type { EntryDraft } from '../../src/shared/ledger/draft.ts';
import { EVERY_ENTRY } from '../../src/shared/ledger/entry-view.ts';
import { cardOn, type RateCard, STANDARD_CARD } from '../../src/shared/payout/rate-card.ts';
import { GROUPINGS, type Totals } from '../../src/shared/stats/totals.ts';
import { dayAt } from '../../src/shared/stats/zone-days.ts';
import { createModel, type Pots } from './entries-model.ts';
import { rose, temporaryLedger } from './temporary-ledger.ts';

const ZONES = ['UTC', 'Australia/Lord_Howe', 'America/St_Johns'];
/** Around a change of the clock, and far from one. */
const at = fc.oneof(
  fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2026, 11, 31) }),
  fc.integer({ min: Date.UTC(2026, 2, 28, 22), max: Date.UTC(2026, 2, 29, 4) }),
);
/** Which of the entries so far, whichever there are by then. */
const of = fc.nat(10_000);
const amount = fc.integer({ min: 1, max: 30_000_000 });

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('gift' as const),
      at,
      price: fc.option(fc.integer({ min: 1, max: 44_999 }), { freq: 3 }),
      count: fc.integer({ min: 1, max: 40 }),
      sender: fc.constantFrom('ana', 'ben', 'cleo'),
      what: fc.constantFrom('k1', 'k2'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('reversal' as const),
      at,
      of,
      count: fc.option(fc.integer({ min: 1, max: 30 })),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('valuation' as const),
      at,
      of,
      price: fc.integer({ min: 1, max: 9_999 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('requested' as const), at, amount }) },
  {
    weight: 4,
    arbitrary: fc.record({ kind: fc.constantFrom('paid' as const, 'refused' as const), at, of }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('correction' as const), at, amount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('opening' as const), at, amount }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('income' as const), at }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('card' as const),
      at,
      num: fc.integer({ min: 1, max: 3 }),
      den: fc.integer({ min: 1, max: 7 }),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('undo' as const), at, of }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;
type Model = ReturnType<typeof createModel>;

const DOLLARS = { currency: 'USD', micros: '1000000' };

/** The draft of a step that a person makes, and what the model says to it. */
function drafted(
  one: Exclude<Step, { kind: 'gift' }>,
  model: Model,
  cards: RateCard[],
  zone: string,
) {
  const note = 'by a test';
  const target = 'of' in one ? model.target(one.kind, one.of) : null;
  const seq = target?.seq ?? 1_000_000;
  switch (one.kind) {
    case 'reversal':
      return [
        { kind: one.kind, at: one.at, of: seq, count: one.count, reason: 'refund', note },
        model.reversal(target, one.count),
      ] as const;
    case 'valuation':
      return [
        { kind: one.kind, at: one.at, of: seq, price: one.price, note },
        model.valuation(target, one.price),
      ] as const;
    case 'requested':
      return [
        { kind: one.kind, at: one.at, diamonds: one.amount, note },
        model.requested(BigInt(one.amount)),
      ] as const;
    case 'paid':
      return [
        { kind: one.kind, at: one.at, of: seq, received: DOLLARS, fee: DOLLARS, note },
        model.answered('paid', target),
      ] as const;
    case 'refused':
      return [
        { kind: one.kind, at: one.at, of: seq, note },
        model.answered('refused', target),
      ] as const;
    case 'correction':
      return [
        { kind: one.kind, at: one.at, shown: one.amount, explained: [], note },
        model.correction(BigInt(one.amount)),
      ] as const;
    case 'opening':
      return [
        { kind: one.kind, at: one.at, diamonds: one.amount, note },
        model.opening(BigInt(one.amount)),
      ] as const;
    case 'income':
      return [
        { kind: one.kind, at: one.at, income: 'tips', amount: DOLLARS, note },
        model.quiet('income'),
      ] as const;
    case 'card': {
      const { id: _, ...standard } = STANDARD_CARD;
      const diamondsPerCoin: Ratio = { num: one.num, den: one.den };
      const terms = { ...standard, validFrom: dayAt(one.at, zone), diamondsPerCoin };
      cards.push({ ...terms, id: cards.length + 1 });
      return [{ kind: one.kind, at: one.at, terms }, model.quiet('card')] as const;
    }
    case 'undo':
      return [{ kind: one.kind, at: one.at, of: seq, note }, model.undo(target)] as const;
  }
}

function gift(one: Extract<Step, { kind: 'gift' }>) {
  const id = `${one.what}-${one.price ?? 'unknown'}`;
  return rose({
    at: one.at,
    count: one.count,
    gift: { id, name: null, coins: one.price },
    from: { id: one.sender, name: null, handle: null, avatar: null },
  });
}

const ACCOUNT_POTS = ['available', 'pending', 'withdrawn', 'reversed', 'corrections', 'opening'];

/** That the ledger agrees with itself and with the model, seen from every side. */
async function agrees(ledger: LedgerClient, { pots }: Model): Promise<void> {
  const balances = await ledger.balances();
  const held = new Map(
    Object.entries(ACCOUNTS).map(([name, account]) => [
      account,
      balances[name as keyof typeof ACCOUNTS],
    ]),
  );
  const sum = (accounts: readonly Account[]) =>
    accounts.reduce((total, account) => total + BigInt(held.get(account) ?? 0), 0n);
  expect([sum(COIN_ACCOUNTS), sum(DIAMOND_ACCOUNTS)]).toEqual([0n, 0n]);
  for (const pot of ACCOUNT_POTS) {
    expect([pot, BigInt(balances[pot as 'available'])]).toEqual([pot, pots[pot as keyof Pots]]);
  }
  expect(BigInt(balances.coinsReversed)).toBe(pots.coinsReversed);
  for (const by of GROUPINGS) {
    const totals = await ledger.totals({ from: null, to: null, by });
    expect([by, wholeOf(totals)]).toEqual([by, sumOf(totals)]);
    expect([by, wholeOf(totals)]).toMatchObject([by, figures(pots)]);
  }
  expect((await ledger.balance()).diamonds).toMatchObject({
    available: expect.toSatisfy((text: string) => BigInt(diamondUnitsOf(text)) === pots.available),
  });
}

function figures({ coins, diamonds, reversed, unpriced }: Pots) {
  return { coins, diamonds, reversed, unpriced };
}

type Whole = Pick<Totals, 'gifts' | 'coins' | 'diamonds' | 'reversed' | 'unpriced'>;

function wholeOf({ gifts, coins, diamonds, reversed, unpriced }: Whole) {
  return {
    gifts: BigInt(gifts),
    coins: BigInt(coins),
    diamonds: BigInt(diamondUnitsOf(diamonds)),
    reversed: BigInt(diamondUnitsOf(reversed)),
    unpriced: BigInt(unpriced),
  };
}

function sumOf({ rows }: Totals) {
  const sum = { gifts: 0n, coins: 0n, diamonds: 0n, reversed: 0n, unpriced: 0n };
  for (const row of rows.map(wholeOf)) {
    for (const key of Object.keys(sum) as (keyof typeof sum)[]) sum[key] += row[key];
  }
  return sum;
}

/** Everything that can be asked, to be compared over a restart. */
async function everything(ledger: LedgerClient) {
  const query = { ...EVERY_ENTRY, before: null, limit: 500 };
  return {
    balances: await ledger.balances(),
    byCard: await ledger.diamondsByCard(),
    cards: await ledger.cards(),
    entries: await ledger.entries(query),
    totals: await Promise.all(GROUPINGS.map((by) => ledger.totals({ from: null, to: null, by }))),
    sessions: await ledger.sessions(),
    unpriced: await ledger.unpriced(),
  };
}

test('whatever is entered in whatever order, the ledger agrees with itself and with a plain model', {
  timeout: 240_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 5, maxLength: 40 }),
      fc.constantFrom(...ZONES),
      async (steps, zone) => {
        const folder = temporaryLedger(zone);
        const model = createModel();
        const cards: RateCard[] = [STANDARD_CARD];
        for (const one of steps) {
          if (one.kind === 'gift') {
            const { diamondsPerCoin } = cardOn(dayAt(one.at, zone), cards);
            model.gift(one.price, one.count, diamondsPerCoin);
            await folder.book(gift(one));
          } else {
            const [draft, refusal] = drafted(one, model, cards, zone);
            const outcome = await folder.ledger.enter([draft as EntryDraft]);
            expect([one.kind, outcome]).toMatchObject([
              one.kind,
              refusal === null ? { ok: true, seqs: [model.size()] } : { ok: false, refusal },
            ]);
          }
          await agrees(folder.ledger, model);
        }
        expect(await folder.ledger.check(true)).toMatchObject({ ok: true, entries: model.size() });
        const before = await everything(folder.ledger);
        await folder.restart();
        expect(await everything(folder.ledger)).toEqual(before);
        await agrees(folder.ledger, model);
        await folder.ledger.close();
      },
    ),
    { numRuns: 25 },
  );
});
