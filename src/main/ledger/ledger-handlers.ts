import type { CallName, CallOutput } from '../../shared/contract/calls.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { EntryDraft } from '../../shared/ledger/draft.ts';
import { type EntryPage, type EntryView, EVERY_ENTRY } from '../../shared/ledger/entry-view.ts';
import type { Handlers } from '../contract/handlers.ts';
import { reading } from '../contract/reading.ts';
import type { LedgerClient } from './client.ts';
import { refusable } from './refusable.ts';

/** The dashboard's calls about the ledger. `now` is the clock. */
export function ledgerHandlers(
  ledger: LedgerClient,
  now: () => number,
): Handlers<Extract<CallName, `ledger.${string}`>> {
  const entered = async (work: ReturnType<LedgerClient['enter']>) => {
    const outcome = await refusable(work);
    return outcome.ok ? { ok: true as const, value: outcome.value.seqs } : outcome;
  };
  const enter = (draft: EntryDraft) => entered(ledger.enter([draft]));
  return {
    'ledger.check': () => reading(ledger.check(true)),
    'ledger.conflicts': () => reading(ledger.conflicts()),
    'ledger.entries': (query) => reading<EntryPage>(ledger.entries(query)),
    'ledger.entry': (seq) => entryReport(ledger, seq),
    'ledger.reverse': (reversal) => enter({ kind: 'reversal', at: now(), ...reversal }),
    'ledger.undo': (undo) => enter({ kind: 'undo', at: now(), ...undo }),
    'ledger.unpriced': () => reading(ledger.unpriced()),
    'ledger.value': (valuation) => enter({ kind: 'valuation', at: now(), ...valuation }),
    'ledger.valueGift': ({ gift, price, note }) =>
      entered(ledger.valueGifts(gift, price, note, now())),
  };
}

async function entryReport(
  ledger: LedgerClient,
  seq: number,
): Promise<Answer<CallOutput<'ledger.entry'>>> {
  const found = await reading(findEntry(ledger, seq));
  if (!found.ok) return found;
  const entry = found.value;
  if (entry === null) return { ok: false, failure: failure('entry-unknown') };
  return reading(
    Promise.all([
      ledger.cards(),
      entry.of === null ? null : findEntry(ledger, entry.of),
      Promise.all(entry.answers.map((answer) => findEntry(ledger, answer))),
    ]).then(([cards, of, answers]) => ({
      entry,
      card: cards.find(({ id }) => id === entry.card)?.name ?? String(entry.card),
      of,
      answers: answers.filter((answer) => answer !== null),
    })),
  );
}

/** Numbers have no gaps: the newest entry before the next number is the one, or there is none. */
async function findEntry(ledger: LedgerClient, seq: number): Promise<EntryView | null> {
  const page = await ledger.entries({ ...EVERY_ENTRY, before: seq + 1, limit: 1 });
  return page.entries.find((entry) => entry.seq === seq) ?? null;
}
