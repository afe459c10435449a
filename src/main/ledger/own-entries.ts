import type { EntryDraft, Refusal } from '../../shared/ledger/draft.ts';
import { enter, type LedgerFacts } from '../../shared/ledger/enter.ts';
import { ENTRY_KINDS, factsText, type OwnEntry } from '../../shared/ledger/entry.ts';
import { cardOn, type RateCard } from '../../shared/payout/rate-card.ts';
import { dayAt } from '../../shared/stats/zone-days.ts';
import type { AnchorMark } from './anchor.ts';
import { createAnswers } from './answers.ts';
import { chainHash } from './chain.ts';
import { type OpenLedger, placeOf } from './open-ledger.ts';

/** The numbers of the new entries, one a draft; or which draft was refused, and nothing entered. */
export type EnterOutcome =
  | { readonly ok: true; readonly seqs: readonly number[] }
  | { readonly ok: false; readonly refusal: Refusal; readonly index: number };

/** Enters what a person wants to book. All drafts go in, in one transaction, or none. */
export type EnterDrafts = (drafts: readonly EntryDraft[], now: number) => EnterOutcome;

/** Breaks a transaction off. */
class Refused extends Error {
  readonly refusal: Refusal;
  readonly index: number;

  constructor(refusal: Refusal, index: number) {
    super(refusal);
    this.refusal = refusal;
    this.index = index;
  }
}

export function createEnterDrafts(ledger: OpenLedger, zone: () => string): EnterDrafts {
  /** Cards of the drafts at hand: on their way to the disk, and not among the ledger's yet. */
  const fresh: RateCard[] = [];
  const facts = ledgerFacts(ledger, zone, fresh);
  const insert = prepareInsert(ledger);
  return (drafts, now) => {
    fresh.length = 0;
    try {
      const { head, entries } = write(ledger, facts, insert, fresh, drafts, now);
      ledger.head = head;
      for (const entry of entries) learn(ledger, entry);
      if (entries.length > 0) ledger.anchor.write(head);
      return { ok: true, seqs: entries.map(({ seq }) => seq) };
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return { ok: false, refusal: error.refusal, index: error.index };
    }
  };
}

type Insert = (entry: OwnEntry, hash: string) => void;

/** Each draft sees what those before it have done, for it reads what they have just written. */
function write(
  ledger: OpenLedger,
  facts: LedgerFacts,
  insert: Insert,
  fresh: RateCard[],
  drafts: readonly EntryDraft[],
  now: number,
): { head: AnchorMark; entries: OwnEntry[] } {
  return ledger.db.transaction(() => {
    const entries: OwnEntry[] = [];
    let head = ledger.head;
    drafts.forEach((draft, index) => {
      const entered = enter(draft, { seq: head.seq + 1, bookedAt: now }, facts);
      if (!entered.ok) throw new Refused(entered.refusal, index);
      const { entry } = entered;
      if (!hasRoom(ledger, entry)) throw new Refused('amount-too-large', index);
      const hash = chainHash(head.hash, entry);
      insert(entry, hash);
      ledger.accounts.post([entry]);
      if (entry.kind === 'card') fresh.push({ ...entry.facts, id: entry.card });
      head = { ...ledger.accounts.given(), seq: entry.seq, hash };
      entries.push(entry);
    });
    return { head, entries };
  });
}

function hasRoom({ accounts }: OpenLedger, { coins, diamonds }: OwnEntry): boolean {
  const room = accounts.room();
  return coins <= room.coins && diamonds <= room.diamonds;
}

function learn(ledger: OpenLedger, entry: OwnEntry): void {
  ledger.sums.note(entry, ledger.sessions.of(placeOf(entry)));
  if (entry.kind === 'card') ledger.cards.add(entry.card, entry.facts);
}

function prepareInsert({ db }: OpenLedger): Insert {
  const insert = db.prepare(
    `INSERT INTO entry (seq, kind, at, booked_at, card, coins, diamonds, sender, gift, price, count,
     of_seq, facts, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  return (entry, hash) => {
    const { subject } = entry;
    insert.run(
      entry.seq,
      ENTRY_KINDS[entry.kind],
      entry.at,
      entry.bookedAt,
      entry.card,
      entry.coins,
      entry.diamonds,
      subject?.sender ?? null,
      subject?.gift ?? null,
      subject?.price ?? null,
      subject?.count ?? null,
      entry.of,
      factsText(entry),
      Buffer.from(hash, 'hex'),
    );
  };
}

function ledgerFacts(
  ledger: OpenLedger,
  zone: () => string,
  fresh: readonly RateCard[],
): LedgerFacts {
  const { cards } = ledger;
  const answersTo = createAnswers(ledger.db);
  return {
    entry: (seq) => ledger.entries.at(seq)?.entry ?? null,
    answers: (seq) => answersTo([seq]),
    balance: ledger.accounts.balance,
    cardAt: (at) =>
      fresh.length === 0
        ? cards.at(at, zone())
        : cardOn(dayAt(at, zone()), [...cards.list(), ...fresh]),
    cardById: cards.find,
    nextCard: () => cards.next() + fresh.length,
  };
}
