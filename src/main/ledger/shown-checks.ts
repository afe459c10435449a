import { ACCOUNTS, DIAMOND_ACCOUNTS } from '../../shared/ledger/account.ts';
import type { OpenLedger } from './open-ledger.ts';
import { SumsDamaged } from './sums/sums.ts';
import { verificationAfter, verifySlice } from './verifier.ts';

/**
 * What is compared each time before a figure is shown, because it costs next to nothing. The check
 * compares everything, but it comes by later. (Columns of sums are compared with their checksum
 * whenever they are read.)
 */

/** The chain over the entries that are to be shown. @throws SumsDamaged */
export function verifyShown({ entries }: OpenLedger, after: number, limit: number): void {
  const pass = verificationAfter(entries, after);
  if (pass === null) return;
  verifySlice(entries, pass, limit);
  if (pass.findings.length > 0) throw new SumsDamaged(pass.findings.join('; '));
}

/** The sums of all times against the accounts. @throws SumsDamaged */
export function verifyWhole({ accounts, sums }: OpenLedger): void {
  const { coins, diamonds, reversed } = sums.whole();
  const { balance } = accounts;
  const held = [
    -balance(ACCOUNTS.viewers),
    -balance(ACCOUNTS.platform),
    balance(ACCOUNTS.reversed),
  ];
  const rest = DIAMOND_ACCOUNTS.reduce((sum, account) => sum + balance(account), 0);
  if ([coins, diamonds, reversed].join() !== held.map((one) => one + 0).join() || rest !== 0) {
    throw new SumsDamaged(
      `the sums are ${coins}, ${diamonds}, ${reversed}, the accounts hold ${held}, ${rest} too many`,
    );
  }
}
