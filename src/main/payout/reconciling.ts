import { diamondUnitsOf, signedDiamondsText } from '../../shared/amount/decimal.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { ReconcileReport } from '../../shared/contract/payout-calls.ts';
import type { EntryDraft } from '../../shared/ledger/draft.ts';
import type { EntryView } from '../../shared/ledger/entry-view.ts';
import {
  type ReconcileFacts,
  type Reconciliation,
  reconcile,
} from '../../shared/payout/reconcile.ts';
import type { SourceGaps } from '../../shared/payout/source-gaps.ts';
import { withdrawalsFrom } from '../../shared/payout/withdrawals.ts';
import { entriesOf } from '../contract/by-hand.ts';
import { reading } from '../contract/reading.ts';
import type { PayoutLedger } from './payout-ledger.ts';

interface Found extends Reconciliation {
  readonly available: number;
  readonly since: number | null;
}

/** Compares TikTok's number, a decimal text, with the ledger. */
export async function explain(
  ledger: PayoutLedger,
  gaps: SourceGaps,
  shown: string,
): Promise<Answer<ReconcileReport>> {
  const found = await find(ledger, gaps, shown);
  if (!found.ok) return found;
  const { available, difference, causes, hints, since } = found.value;
  return {
    ok: true,
    value: {
      available: signedDiamondsText(available),
      difference: signedDiamondsText(difference),
      causes: causes.map((cause) => ({
        ...cause,
        diamonds: cause.diamonds === null ? null : signedDiamondsText(cause.diamonds),
      })),
      hints,
      since,
    },
  };
}

/**
 * The correction for what the creator has seen. It is refused when the balance has moved since: a
 * LIVE goes on, and a correction of another amount is not what was agreed to.
 */
export async function correctionFor(
  ledger: PayoutLedger,
  gaps: SourceGaps,
  seen: { shown: string; difference: string; sentences: readonly string[]; note: string },
  at: number,
): Promise<Answer<EntryDraft>> {
  const found = await find(ledger, gaps, seen.shown);
  if (!found.ok) return found;
  if (found.value.difference !== diamondUnitsOf(seen.difference)) {
    return { ok: false, failure: failure('balance-moved') };
  }
  const explained = found.value.causes.map(({ cause, diamonds }, index) => ({
    cause,
    diamonds,
    text: seen.sentences[index] ?? '',
  }));
  const { shown, note } = seen;
  return {
    ok: true,
    value: { kind: 'correction', at, shown: diamondUnitsOf(shown), explained, note },
  };
}

async function find(
  ledger: PayoutLedger,
  { gaps }: SourceGaps,
  shown: string,
): Promise<Answer<Found>> {
  const entries = await entriesOf(ledger, [
    'requested',
    'paid',
    'refused',
    'correction',
    'reversal',
  ]);
  if (!entries.ok) return entries;
  const valuations = await entriesOf(ledger, ['valuation']);
  if (!valuations.ok) return valuations;
  const read = await reading(Promise.all([ledger.balances(), ledger.attention()]));
  if (!read.ok) return read;
  const [{ available }, { unpriced }] = read.value;
  const last = entries.value.find(({ kind, undone }) => kind === 'correction' && !undone);
  const since = last?.bookedAt ?? null;
  const facts: ReconcileFacts = {
    available,
    unpriced,
    gaps: gaps.filter(({ to }) => to === null || to > (since ?? 0)).length,
    reversed: reversedSince(entries.value, last?.seq ?? 0),
    valued: last === undefined ? 0 : valuedSince(valuations.value, last.seq),
    pending: withdrawalsFrom(entries.value)
      .filter(({ state }) => state === 'requested')
      .map(({ diamonds }) => diamondUnitsOf(diamonds)),
  };
  return { ok: true, value: { ...reconcile(diamondUnitsOf(shown), facts), available, since } };
}

function reversedSince(entries: readonly EntryView[], after: number): number {
  return sumOf(entries.filter(({ kind, seq }) => kind === 'reversal' && seq > after));
}

/** Of gifts that were there before the entry `after` and got their price behind it. */
function valuedSince(valuations: readonly EntryView[], after: number): number {
  return sumOf(valuations.filter(({ seq, of }) => seq > after && of !== null && of < after));
}

/** The diamonds of those that stand. */
function sumOf(entries: readonly EntryView[]): number {
  return entries
    .filter(({ undone }) => !undone)
    .reduce((sum, { diamonds }) => sum + diamondUnitsOf(diamonds), 0);
}
