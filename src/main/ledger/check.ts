import { setImmediate } from 'node:timers/promises';
import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { CheckReport } from '../../shared/contract/calls.ts';
import type { StoredEntry } from './entry-reader.ts';
import type { OpenLedger } from './open-ledger.ts';
import { LEVELS } from './rollup-grid.ts';
import { addToPrint, type Print } from './rollup-print.ts';
import { startRollupScan } from './rollup-scan.ts';
import { addToGroup, type Group, keysOf } from './rollups.ts';
import {
  compareBalances,
  startVerification,
  type Verification,
  verifyLinks,
  verifySlice,
} from './verifier.ts';

/** Entries verified in one go: about 10 ms, so that gifts are booked between the slices. */
const SLICE = 1_000;

/** Verifies a ledger while it is in use. */
export interface Check {
  /**
   * Carries on from the last entry that was verified since the ledger was opened, and compares the
   * balances. The first run, and every `full` one, begins with the first entry and compares every
   * sum that is kept. `pause` is awaited between slices.
   */
  run(full: boolean, pause?: () => Promise<void>): Promise<CheckReport>;
}

export function createCheck(ledger: OpenLedger): Check {
  let standing: Verification | null = null;
  let running: Promise<CheckReport> | null = null;
  const verify = async (full: boolean, pause: () => Promise<void>) => {
    const pass = full || standing === null ? startVerification() : standing;
    const verifyWhat = pass === standing ? verifyRest : verifyAll;
    const findings = await verifyWhat(ledger, pass, pause);
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

/** What has come since the last run, and the balances with it. */
async function verifyRest(
  ledger: OpenLedger,
  pass: Verification,
  pause: () => Promise<void>,
): Promise<string[]> {
  while (advance(ledger, pass)) await pause();
  return [...pass.findings, ...compareBalances(ledger.db, pass)];
}

async function verifyAll(
  ledger: OpenLedger,
  pass: Verification,
  pause: () => Promise<void>,
): Promise<string[]> {
  while (advance(ledger, pass)) await pause();
  const scan = startRollupScan(ledger);
  try {
    while (scan.next(SLICE)) await pause();
    // Brings entries and sums to the same point; from here on nothing is waited for.
    ledger.rollups.flush();
    while (advance(ledger, pass));
    return [...pass.findings, ...scan.compare(pass.print), ...compareBalances(ledger.db, pass)];
  } finally {
    scan.stop();
  }
}

/** Verifies the next entries; false at the end. */
function advance(ledger: OpenLedger, pass: Verification): boolean {
  const before = pass.seq;
  const slice = verifySlice(ledger.db, pass, SLICE);
  if (slice.length > 0) verifyLinks(ledger.db, pass, before, pass.seq);
  addEntriesToPrint(pass.print, slice, ledger.sessions);
  return slice.length === SLICE;
}

function addEntriesToPrint(
  print: Print,
  slice: readonly StoredEntry[],
  sessions: OpenLedger['sessions'],
): void {
  const [first, last] = [slice[0], slice.at(-1)];
  if (first === undefined || last === undefined) return;
  const session = sessions.of(first.entry.seq);
  const isOne = session === sessions.of(last.entry.seq);
  const groups = new Map<string, Group>();
  for (const { entry } of slice) {
    addToGroup(groups, entry, isOne ? session : sessions.of(entry.seq));
  }
  for (const group of groups.values()) {
    for (const [dimension, key] of keysOf(group)) {
      const { quarter, card } = group;
      addToPrint(print, { dimension, level: LEVELS.quarter, start: quarter, key, card }, group);
    }
  }
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
