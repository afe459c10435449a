/** Names of the ledger's files in the data folder. */
export const LEDGER_FILE = 'ledger.db';
export const ANCHOR_FILE = 'ledger.anchor';
