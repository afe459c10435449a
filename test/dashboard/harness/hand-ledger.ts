import { diamondsText } from '../../../src/shared/amount/decimal.ts';
import { diamonds } from '../../../src/shared/amount/diamonds.ts';
import { ACCOUNTS, type Account } from '../../../src/shared/ledger/account.ts';
import type { EntryDraft } from '../../../src/shared/ledger/draft.ts';
import { enter, type LedgerFacts } from '../../../src/shared/ledger/enter.ts';
import { type OwnEntry, postings } from '../../../src/shared/ledger/entry.ts';
import type { EntryPage, EntryQuery, EntryView } from '../../../src/shared/ledger/entry-view.ts';
import { cardOn, type RateCard, STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { dayAt } from '../../../src/shared/stats/zone-days.ts';
import { totalsOf } from './totals.ts';
import { NOW, type World } from './world.ts';

/** Entries of people stand above those of the world's gifts. */
const FIRST_SEQ = 9_001;

/** The world's ledger as far as people enter it by hand: the real rules, and no disk. */
export function handLedger(world: World) {
  const facts = factsOf(world);
  return {
    enter: async (drafts: readonly EntryDraft[]) => enterByHand(world, drafts),
    entries: async ({ kinds }: EntryQuery): Promise<EntryPage> => ({
      entries: world.entries
        .filter(({ kind }) => kinds === null || kinds.includes(kind))
        .map((entry) => viewOf(entry, world.entries))
        .reverse(),
      next: null,
    }),
    balances: async () => {
      const names = Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[];
      const held = names.map((name) => [name, facts.balance(ACCOUNTS[name])]);
      return Object.fromEntries(held) as Record<keyof typeof ACCOUNTS, number>;
    },
    diamondsByCard: async () => [{ card: 1, diamonds: giftsOf(world) }],
    cards: async () => cardsOf(world),
    totals: async (query: Parameters<typeof totalsOf>[1]) => totalsOf(world, query),
    attention: async () => world.live.attention,
  };
}

/** Enters drafts as the ledger would. */
export function enterByHand(world: World, drafts: readonly EntryDraft[]) {
  const facts = factsOf(world);
  const seqs: number[] = [];
  for (const [index, draft] of drafts.entries()) {
    const place = { seq: FIRST_SEQ + world.entries.length, bookedAt: NOW };
    const entered = enter(draft, place, facts);
    if (!entered.ok) return { ok: false as const, refusal: entered.refusal, index };
    world.entries.push(entered.entry);
    seqs.push(place.seq);
  }
  return { ok: true as const, seqs };
}

/** The standard card, and those that were entered. */
export function cardsOf(world: World): readonly RateCard[] {
  return [
    STANDARD_CARD,
    ...world.entries.flatMap((one) =>
      one.kind === 'card' ? [{ ...one.facts, id: one.card }] : [],
    ),
  ];
}

/** Diamonds of all gifts, in thousandths. */
function giftsOf(world: World): number {
  return [...world.days.values()].reduce((sum, coins) => sum + coins * 1000, 0);
}

function factsOf(world: World): LedgerFacts {
  return {
    entry: (seq) => world.entries.find((one) => one.seq === seq) ?? null,
    answers: (seq) => world.entries.filter(({ of }) => of === seq),
    balance: (account) => balance(world, account),
    cardAt: (at) => cardOn(dayAt(at, world.info.timeZone), cardsOf(world)),
    cardById: (id) => cardsOf(world).find((card) => card.id === id) ?? STANDARD_CARD,
    nextCard: () => cardsOf(world).length + 1,
  };
}

function balance(world: World, account: Account): number {
  let sum = account === ACCOUNTS.available ? giftsOf(world) : 0;
  if (account === ACCOUNTS.platform) sum = -giftsOf(world);
  for (const { from, to, amount } of world.entries.flatMap(postings)) {
    if (to === account) sum += amount;
    if (from === account) sum -= amount;
  }
  return sum;
}

function viewOf(entry: OwnEntry, all: readonly OwnEntry[]): EntryView {
  const { seq, kind, at, bookedAt, card, coins, of, facts } = entry;
  const answers = all.filter((one) => one.of === seq);
  const moved = postings(entry);
  const added = moved.some(({ to }) => to === ACCOUNTS.available);
  const taken = moved.some(({ from }) => from === ACCOUNTS.available);
  return {
    seq,
    kind,
    at,
    bookedAt,
    card,
    coins,
    diamonds: diamondsText(diamonds(entry.diamonds)),
    sign: added ? 1 : taken ? -1 : 0,
    gift: null,
    count: null,
    from: null,
    source: null,
    session: null,
    of,
    answers: answers.map((one) => one.seq),
    undone: answers.some((one) => one.kind === 'undo'),
    facts,
    hash: '',
  };
}
