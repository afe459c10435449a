import type { EntryView } from '../ledger/entry-view.ts';
import type { FactsByKind, MoneyFact } from '../ledger/facts.ts';

/** `undone` was taken back by the creator: it never happened. */
export const WITHDRAWAL_STATES = ['requested', 'paid', 'refused', 'undone'] as const;

/** A withdrawal from its request to its end, as its entries tell it. */
export interface Withdrawal {
  /** The request's entry. */
  readonly seq: number;
  readonly at: number;
  /** Decimal text. */
  readonly diamonds: string;
  readonly note: string;
  readonly state: (typeof WITHDRAWAL_STATES)[number];
  /** The entry that paid or refused it and still stands. */
  readonly answer: {
    readonly seq: number;
    readonly at: number;
    readonly note: string;
    /** null for a refusal. */
    readonly received: MoneyFact | null;
    readonly fee: MoneyFact | null;
  } | null;
}

/** The withdrawals in some entries, newest request first. An answer that was undone is none. */
export function withdrawalsFrom(entries: readonly EntryView[]): readonly Withdrawal[] {
  const answers = new Map<number, EntryView>();
  for (const entry of entries) {
    const ends = (entry.kind === 'paid' || entry.kind === 'refused') && !entry.undone;
    if (ends && entry.of !== null) answers.set(entry.of, entry);
  }
  return entries
    .filter(({ kind }) => kind === 'requested')
    .map((request) => withdrawal(request, answers.get(request.seq)))
    .sort((one, other) => other.at - one.at || other.seq - one.seq);
}

function withdrawal(request: EntryView, answer: EntryView | undefined): Withdrawal {
  const { seq, at, diamonds } = request;
  const { note } = request.facts as FactsByKind['requested'];
  const told = { seq, at, diamonds, note };
  if (request.undone) return { ...told, state: 'undone', answer: null };
  if (answer === undefined) return { ...told, state: 'requested', answer: null };
  const facts = answer.facts as FactsByKind['paid'] | FactsByKind['refused'];
  const paid = 'received' in facts ? facts : null;
  return {
    ...told,
    state: paid === null ? 'refused' : 'paid',
    answer: {
      seq: answer.seq,
      at: answer.at,
      note: facts.note,
      received: paid?.received ?? null,
      fee: paid?.fee ?? null,
    },
  };
}
