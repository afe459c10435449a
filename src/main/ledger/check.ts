import { setImmediate } from 'node:timers/promises';
import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { CheckReport } from '../../shared/contract/calls.ts';
import type { OpenLedger } from './open-ledger.ts';
import {
  compareBalances,
  compareMessages,
  compareRollup,
  ROLLUP_CELLS,
  startVerification,
  type Verification,
  verifySlice,
} from './verifier.ts';

/** Entries verified in one go: about 10 ms, so that gifts are booked between the slices. */
const SLICE = 2_000;

/** Verifies a ledger while it is in use. */
export interface Check {
  /**
   * Carries on from the last entry that was verified since the ledger was opened; `full` begins
   * again with the first. Sums are compared each time. `pause` is awaited between slices.
   */
  run(full: boolean, pause?: () => Promise<void>): Promise<CheckReport>;
}

export function createCheck(ledger: OpenLedger): Check {
  let standing = startVerification();
  let running: Promise<CheckReport> | null = null;
  const verify = async (full: boolean, pause: () => Promise<void>) => {
    const pass = full ? startVerification() : standing;
    const findings = await verifyAll(ledger, pass, pause);
    standing = pass;
    return report(pass, findings);
  };
  return {
    run: async (full, pause = setImmediate) => {
      // One pass at a time: a second one would only wait for the same pages.
      while (running !== null) await running;
      running = verify(full, pause).finally(() => {
        running = null;
      });
      return running;
    },
  };
}

async function verifyAll(
  ledger: OpenLedger,
  pass: Verification,
  pause: () => Promise<void>,
): Promise<string[]> {
  while (verifySlice(ledger.db, pass, SLICE) === SLICE) await pause();
  const findings: string[] = [];
  for (const [dimension, level] of ROLLUP_CELLS) {
    await pause();
    catchUp(ledger, pass);
    findings.push(...compareRollup(ledger.db, pass, dimension, level));
  }
  catchUp(ledger, pass);
  findings.push(...compareBalances(ledger.db, pass), ...compareMessages(ledger.db, pass));
  return [...pass.findings, ...findings];
}

/** Brings pass and sums to the same entry, without a pause between. */
function catchUp(ledger: OpenLedger, pass: Verification): void {
  ledger.rollups.flush();
  while (verifySlice(ledger.db, pass, SLICE) === SLICE);
}

function report(pass: Verification, findings: string[]): CheckReport {
  return {
    ok: findings.length === 0,
    entries: pass.seq,
    gifts: pass.gifts,
    coins: pass.coins,
    diamonds: diamondsText(diamonds(pass.diamonds)),
    findings,
  };
}
