import { ACCOUNTS, DIAMOND_ACCOUNTS } from '../../shared/ledger/account.ts';
import type { OpenLedger } from './open-ledger.ts';
import type { SessionGifters } from './reads.ts';
import { DIMENSIONS, LEVELS } from './rollup-grid.ts';
import { TotalsDisagree } from './totals.ts';
import { startVerification, verifySlice } from './verifier.ts';

/**
 * What is compared each time before a figure is shown, because it costs next to nothing. The check
 * compares everything, but it comes by later.
 */

/** The chain over the entries that are to be shown. @throws TotalsDisagree */
export function verifyShown({ db, entries }: OpenLedger, after: number, limit: number): void {
  const before = entries.at(after);
  const pass = startVerification();
  if (before !== null) Object.assign(pass, { seq: after, hash: before.hash });
  else if (after > 0) return;
  verifySlice(db, pass, limit);
  if (pass.findings.length > 0) throw new TotalsDisagree(pass.findings.join('; '));
}

/** The sums of all times against the accounts. To be called after a flush. @throws TotalsDisagree */
export function verifyWhole({ db, accounts }: OpenLedger): void {
  const kept = db
    .prepare('SELECT sum(coins), sum(diamonds) FROM rollup WHERE dimension = ? AND level = ?')
    .get(DIMENSIONS.all, LEVELS.ever)
    ?.map(Number);
  const held = [accounts.balance(ACCOUNTS.coinsReceived), -accounts.balance(ACCOUNTS.platform)];
  const rest = DIAMOND_ACCOUNTS.reduce((sum, account) => sum + accounts.balance(account), 0);
  if (kept?.join() !== held.join() || rest !== 0) {
    throw new TotalsDisagree(`the sums are ${kept}, the accounts hold ${held}, ${rest} too many`);
  }
}

/** The session's entries against its kept sums, where these are up to date. @throws TotalsDisagree */
export function verifySession(
  { db, head, rollups, sessions }: OpenLedger,
  { gifters, diamonds, unpriced }: SessionGifters,
): void {
  if (sessions.firstSeq() === null || rollups.rolledSeq() !== head.seq) return;
  const kept = db
    .prepare(
      `SELECT sum(gifts), sum(coins), sum(diamonds), sum(unpriced) FROM rollup
       WHERE dimension = ? AND level = ? AND start = 0 AND key = ?`,
    )
    .get(DIMENSIONS.session, LEVELS.ever, String(sessions.current()?.id))
    ?.map(Number);
  const sum = (pick: (row: { gifts: number; coins: number }) => number) =>
    gifters.reduce((total, row) => total + pick(row), 0);
  const entries = [sum(({ gifts }) => gifts), sum(({ coins }) => coins), diamonds, unpriced];
  if (kept?.join() !== entries.join()) {
    throw new TotalsDisagree(`the session's sums are ${kept}, its entries say ${entries}`);
  }
}
