import type { LedgerClient } from '../ledger/client.ts';
import type { LiveNotes } from './live-notes.ts';

/**
 * A ledger of which the live state hears when somebody has changed by hand what it counts along:
 * values, reversals, names, and which gifts the last session has. Gifts go another way.
 */
export function toldLedger(
  ledger: LedgerClient,
  notes: Pick<LiveNotes, 'changed' | 'forgotten'>,
): LedgerClient {
  return {
    ...ledger,
    enter: async (drafts) => {
      const outcome = await ledger.enter(drafts);
      if (outcome.ok) notes.changed();
      return outcome;
    },
    valueGifts: async (...args) => {
      const outcome = await ledger.valueGifts(...args);
      if (outcome.ok) notes.changed();
      return outcome;
    },
    nameSession: async (...args) => {
      const outcome = await ledger.nameSession(...args);
      if (outcome.ok) notes.changed();
      return outcome;
    },
    splitSession: async (...args) => {
      const outcome = await ledger.splitSession(...args);
      if (outcome.ok) notes.changed();
      return outcome;
    },
    joinSessions: async (...args) => {
      const outcome = await ledger.joinSessions(...args);
      if (outcome.ok) notes.changed();
      return outcome;
    },
    forgetGifter: async (id) => {
      const known = await ledger.forgetGifter(id);
      // The name may stand among the newest gifts, which every page keeps for itself.
      if (known) await notes.forgotten(id);
      return known;
    },
  };
}
