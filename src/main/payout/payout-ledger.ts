import type { LedgerClient } from '../ledger/client.ts';

/** What of the ledger is needed here. */
export type PayoutLedger = Pick<
  LedgerClient,
  'enter' | 'entries' | 'balances' | 'diamondsByCard' | 'cards' | 'totals' | 'attention'
>;
