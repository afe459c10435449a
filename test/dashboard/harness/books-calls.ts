import type { CallInput, CallName, CallOutput } from '../../../src/shared/contract/calls.ts';
import type { FailureCode } from '../../../src/shared/contract/failure.ts';
import type { Entry } from '../../../src/shared/ledger/entry.ts';
import { dayAt, monthOf } from '../../../src/shared/stats/zone-days.ts';
import {
  answersTo,
  type Books,
  enterInto,
  entryAt,
  type FakeSession,
  giftName,
  newestSeq,
  personName,
  sessionAt,
  unpricedSeqs,
  viewOf,
} from './books.ts';
import { Refused } from './refused.ts';
import { sumsOf } from './totals.ts';
import { NOW, PEOPLE } from './world.ts';

type Name = Exclude<
  Extract<CallName, `ledger.${string}` | `sessions.${string}` | `gifters.${string}`>,
  'ledger.check' | 'ledger.conflicts'
>;
type Calls = { readonly [N in Name]: (input: CallInput<N>) => CallOutput<N> };
type Query = CallInput<'ledger.entries'>;

/** What main would answer about the ledger, its sessions and its gifters. */
export function booksCalls(books: Books): Calls {
  const entered = (outcome: ReturnType<typeof enterInto>) => {
    if (typeof outcome === 'string') throw new Refused(outcome as FailureCode);
    return outcome;
  };
  const unpriced = () =>
    unpricedSeqs(books)
      .map((seq) => entryAt(books, seq))
      .filter((entry) => entry !== null && isUnpriced(books, entry));
  return {
    'ledger.entries': (query) => found(books, query),
    'ledger.entry': (seq) => {
      const entry = entryAt(books, seq);
      if (entry === null) throw new Refused('entry-unknown');
      const view = viewOf(books, entry);
      const of = view.of === null ? null : entryAt(books, view.of);
      return {
        entry: view,
        card: 'Standard',
        of: of && viewOf(books, of),
        answers: answersTo(books, seq).map((answer) => viewOf(books, answer)),
      };
    },
    'ledger.reverse': (input) =>
      entered(enterInto(books, [{ kind: 'reversal', at: NOW, ...input }])),
    'ledger.undo': (input) => entered(enterInto(books, [{ kind: 'undo', at: NOW, ...input }])),
    'ledger.unpriced': () => {
      const entries = unpriced();
      if (entries.length === 0) return [];
      const gift = { id: '99001', name: giftName('99001') };
      return [{ gift, pieces: entries.length, entries: entries.length }];
    },
    'ledger.value': (input) =>
      entered(enterInto(books, [{ kind: 'valuation', at: NOW, ...input }])),
    'ledger.valueGift': ({ price, note }) =>
      entered(
        enterInto(
          books,
          unpriced().map((entry) => ({
            kind: 'valuation',
            of: entry?.seq ?? 0,
            price,
            note,
            at: NOW,
          })),
        ),
      ),
    'sessions.times': () => books.sessions.map((one) => sessionSums(books, one)),
    'sessions.list': () => books.sessions.map((one) => sessionSums(books, one)).toReversed(),
    'sessions.one': (id) => {
      const place = books.sessions.findIndex((one) => one.id === id);
      const [before, session, after] = [-1, 0, 1].map((step) => books.sessions[place + step]);
      if (session === undefined) throw new Refused('session-unknown');
      const gifts = giftsOf(books).filter(({ session: of }) => of === id);
      return {
        session: sessionSums(books, session),
        before: before === undefined || place < 1 ? null : sessionSums(books, before),
        after: after === undefined ? null : sessionSums(books, after),
        minutes: grouped(gifts, ({ entry }) => String(Math.floor(entry.at / 60_000))).map(
          ({ key, gifts, coins, diamonds }) => ({
            at: Number(key) * 60_000,
            gifts,
            coins,
            diamonds,
          }),
        ),
        byGifter: highest(named(grouped(gifts, bySender), (key) => personName(books, key))),
        byGift: highest(named(grouped(gifts, byGift), giftName)),
      };
    },
    'sessions.name': ({ id, name, note }) => {
      const session = books.sessions.find((one) => one.id === id);
      if (session === undefined) throw new Refused('session-unknown');
      session.name = name || null;
      session.note = note || null;
      return null;
    },
    'sessions.split': ({ id, seq }) => {
      const session = books.sessions.find((one) => one.id === id);
      if (session === undefined) throw new Refused('session-unknown');
      if (session === books.sessions.at(-1)) throw new Refused('session-running');
      if (seq === session.first || sessionAt(books, seq) !== session) {
        throw new Refused('session-split-outside');
      }
      const added = { id: books.sessions.length + 1, first: seq, name: null, note: null };
      books.sessions = [...books.sessions, added].sort((a, b) => a.first - b.first);
      return null;
    },
    'sessions.join': ({ id, next }) => {
      const place = books.sessions.findIndex((one) => one.id === id);
      if (books.sessions[place + 1]?.id !== next) throw new Refused('session-not-next');
      if (place + 1 === books.sessions.length - 1) throw new Refused('session-running');
      books.sessions = books.sessions.filter((one) => one.id !== next);
      return null;
    },
    'gifters.list': ({ text, sort, limit, offset }) => {
      const wanted = (text ?? '').toLocaleLowerCase();
      const all = gifterRows(books)
        .filter(({ name }) => name.toLocaleLowerCase().includes(wanted))
        .sort((a, b) =>
          sort === 'latest' ? b.lastAt - a.lastAt : b[sort] - a[sort] || a.firstAt - b.firstAt,
        );
      return { rows: all.slice(offset, offset + limit), total: all.length };
    },
    'gifters.one': (id) => {
      const gifter = gifterRows(books).find((row) => row.id === id);
      if (gifter === undefined) throw new Refused('gifter-unknown');
      const gifts = giftsOf(books).filter(({ entry }) => entry.sender === id);
      const month = ({ entry }: FakeGift) => monthOf(dayAt(entry.at, 'Europe/Berlin'));
      return {
        gifter,
        byGift: highest(named(grouped(gifts, byGift), giftName)),
        byMonth: grouped(gifts, month),
        bySession: named(
          grouped(gifts, ({ session }) => String(session)),
          (key) => books.sessions.find(({ id }) => String(id) === key)?.name ?? key,
        ),
      };
    },
    'gifters.forget': (id) => {
      if (!PEOPLE.includes(id)) throw new Refused('gifter-unknown');
      books.forgotten.add(id);
      return null;
    },
  };
}

type FakeGift = {
  readonly entry: Extract<Entry, { readonly kind: 'gift' }>;
  readonly session: number;
};

const memory = new WeakMap<readonly FakeSession[], readonly FakeGift[]>();

/** All gifts with their sessions; for small ledgers. */
function giftsOf(books: Books): readonly FakeGift[] {
  const known = memory.get(books.sessions);
  if (known !== undefined) return known;
  const made = Array.from({ length: books.gifts }, (_, index) => {
    const entry = entryAt(books, index + 1);
    if (entry?.kind !== 'gift') throw new Error('gifts come first');
    return { entry, session: sessionAt(books, entry.seq)?.id ?? 0 };
  });
  memory.set(books.sessions, made);
  return made;
}

const bySender = ({ entry }: FakeGift) => entry.sender;
const byGift = ({ entry }: FakeGift) => entry.gift;

function grouped(gifts: readonly FakeGift[], keyOf: (gift: FakeGift) => string) {
  return [...groups(gifts, keyOf)].map(([key, all]) => ({ key, name: key, ...giftSums(all) }));
}

function groups(gifts: readonly FakeGift[], keyOf: (gift: FakeGift) => string) {
  const found = new Map<string, FakeGift[]>();
  for (const gift of gifts) {
    const key = keyOf(gift);
    const group = found.get(key) ?? [];
    group.push(gift);
    found.set(key, group);
  }
  return found;
}

function giftSums(all: readonly FakeGift[]) {
  const total = (amount: (gift: FakeGift) => number) =>
    all.reduce((sum, one) => sum + amount(one), 0);
  return {
    ...sumsOf(total(({ entry }) => entry.coins)),
    gifts: total(({ entry }) => entry.count),
    unpriced: total(({ entry }) => (entry.price === null ? entry.count : 0)),
  };
}

function named<T extends { readonly key: string }>(
  rows: readonly T[],
  name: (key: string) => string,
) {
  return rows.map((row) => ({ ...row, name: name(row.key) }));
}

function highest<T extends { readonly coins: number }>(rows: readonly T[]): readonly T[] {
  return rows.toSorted((a, b) => b.coins - a.coins).slice(0, 20);
}

function sessionSums(books: Books, { id, name, note, quiet }: FakeSession) {
  const gifts = giftsOf(books).filter(({ session }) => session === id);
  const isLast = books.sessions.at(-1)?.id === id;
  return {
    id,
    name,
    note,
    startedAt: quiet?.startedAt ?? gifts[0]?.entry.at ?? 0,
    endedAt: isLast ? null : (quiet?.endedAt ?? gifts.at(-1)?.entry.at ?? 0),
    ...giftSums(gifts),
    gifters: new Set(gifts.map(bySender)).size,
  };
}

function gifterRows(books: Books) {
  return [...groups(giftsOf(books), bySender)].map(([key, own]) => {
    const { estimate, ...sums } = giftSums(own);
    const forgotten = books.forgotten.has(key);
    return {
      ...sums,
      id: key,
      name: personName(books, key),
      handle: forgotten ? null : `${key.toLocaleLowerCase()}.live`,
      forgotten,
      firstAt: own[0]?.entry.at ?? 0,
      lastAt: own.at(-1)?.entry.at ?? 0,
    };
  });
}

function isUnpriced(books: Books, entry: Entry): boolean {
  if (entry.kind !== 'gift' || entry.price !== null) return false;
  return !answersTo(books, entry.seq).some(
    ({ kind, seq }) =>
      kind === 'valuation' && !answersTo(books, seq).some((answer) => answer.kind === 'undo'),
  );
}

function found(books: Books, query: Query): CallOutput<'ledger.entries'> {
  const entries = [];
  const newest = newestSeq(books);
  let seq = query.before === null ? newest : Math.min(newest, query.before - 1);
  for (; seq >= 1 && entries.length <= query.limit; seq -= 1) {
    const entry = entryAt(books, seq);
    if (entry === null) break;
    const view = viewOf(books, entry);
    if (matches(books, entry, view, query)) entries.push(view);
  }
  const page = entries.slice(0, query.limit);
  return {
    entries: page,
    next: entries.length > query.limit ? (page.at(-1)?.seq ?? null) : null,
  };
}

function matches(
  books: Books,
  entry: Entry,
  view: ReturnType<typeof viewOf>,
  query: Query,
): boolean {
  const day = dayAt(entry.at, 'Europe/Berlin');
  const text = query.text?.toLocaleLowerCase() ?? '';
  const all = [view.gift?.name, view.from?.name, String(view.seq), JSON.stringify(view.facts)];
  return (
    (query.kinds === null || query.kinds.includes(entry.kind)) &&
    (query.gift === null || view.gift?.id === query.gift) &&
    (query.gifter === null || view.from?.id === query.gifter) &&
    (query.session === null || view.session === query.session) &&
    (query.from === null || day >= query.from) &&
    (query.to === null || day <= query.to) &&
    (!query.unpriced || isUnpriced(books, entry)) &&
    all.some((part) => part?.toLocaleLowerCase().includes(text))
  );
}
