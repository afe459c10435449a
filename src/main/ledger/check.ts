import { setImmediate } from 'node:timers/promises';
import { diamondsText } from '../../shared/amount/decimal.ts';
import { diamonds } from '../../shared/amount/diamonds.ts';
import type { CheckReport } from '../../shared/contract/calls.ts';
import { type OpenLedger, placeOf } from './open-ledger.ts';
import { packColumns } from './sums/columns.ts';
import { createRowBuilder, type RowBuilder } from './sums/row-builder.ts';
import { SumsDamaged } from './sums/sums.ts';
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
   * balances. The first run, and every `full` one, begins with the first entry and makes every
   * kept sum anew. `pause` is awaited between slices.
   */
  run(full: boolean, pause?: () => Promise<void>): Promise<CheckReport>;
}

export function createCheck(ledger: OpenLedger): Check {
  let standing: Verification | null = null;
  let running: Promise<CheckReport> | null = null;
  const verify = async (full: boolean, pause: () => Promise<void>) => {
    const pass = full || standing === null ? startVerification() : standing;
    const sums = await verifyFrom(ledger, pass, pause);
    standing = pass;
    return report(pass, [...pass.findings, ...sums, ...compareBalances(ledger.db, pass)]);
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

/**
 * Verifies all entries from where the pass stands, chunk by chunk: the rows that the entries of a
 * chunk make must be those that are kept. Returns what does not agree.
 */
async function verifyFrom(
  ledger: OpenLedger,
  pass: Verification,
  pause: () => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  for (;;) {
    const span = ledger.sums.spanOf(pass.seq + 1);
    if (span === null) break;
    const rows = rowsUpTo(ledger, span.after, pass.seq);
    while (pass.seq < span.last && (await advance(ledger, pass, span.last, rows))) await pause();
    // More has been booked meanwhile, perhaps, and these entries stand in another chunk by now.
    const now = ledger.sums.spanOf(span.last);
    const isSame = now?.last === span.last && now.after === span.after;
    if (isSame && !agree(rows, () => span.part().columns)) {
      found.push(`the sums of the entries ${span.after + 1} to ${span.last} are not theirs`);
    }
    if (pass.seq < span.last) break;
  }
  return found;
}

/** The rows of a chunk as far as its entries were verified by an earlier run. */
function rowsUpTo({ sums, entries, sessions }: OpenLedger, after: number, seq: number): RowBuilder {
  const rows = createRowBuilder(sums.keys, after);
  for (const { entry } of seq > after ? entries.after(after, seq - after) : []) {
    rows.add(entry, sessions.of(placeOf(entry)));
  }
  return rows;
}

/** Verifies the next entries up to `last`; false when there are none where there should be. */
async function advance(
  ledger: OpenLedger,
  pass: Verification,
  last: number,
  rows: RowBuilder,
): Promise<boolean> {
  const before = pass.seq;
  const slice = verifySlice(ledger.entries, pass, Math.min(SLICE, last - before));
  if (slice.length > 0) verifyLinks(ledger.db, pass, before, pass.seq);
  for (const { entry } of slice) rows.add(entry, ledger.sessions.of(placeOf(entry)));
  return slice.length > 0;
}

function agree(rows: RowBuilder, kept: () => Parameters<typeof packColumns>[0]): boolean {
  try {
    return packColumns(rows.columns()).equals(packColumns(kept()));
  } catch (error) {
    if (error instanceof SumsDamaged) return false;
    throw error;
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
