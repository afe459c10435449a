import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { type LedgerClient, startLedger } from '../../src/main/ledger/client.ts';
import type { Gift } from '../../src/shared/gift/gift.ts';

/** The built thread: the tests talk to it as the app does. */
const THREAD = pathToFileURL('out/main/ledger-thread.js');

/** Noon, so that a test which is not about days stays within one. */
const NOON = Date.UTC(2026, 4, 10, 12);

export function temporaryFolder(): string {
  const dir = mkdtempSync(join(tmpdir(), 'carat-ledger-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  return dir;
}

/** The ledger of a folder, closed when the test has finished. */
export function openLedgerIn(dir: string, zone = 'UTC'): LedgerClient {
  const ledger = startLedger(THREAD, { dir, zone });
  onTestFinished(() => ledger.close());
  return ledger;
}

/** A ledger on real files in a folder of its own. */
export function temporaryLedger(zone = 'UTC') {
  const dir = temporaryFolder();
  let ledger = openLedgerIn(dir, zone);
  return {
    dir,
    get ledger() {
      return ledger;
    },
    /** Closes and opens it again, as a restart of the app does. */
    async restart() {
      await ledger.close();
      ledger = openLedgerIn(dir, zone);
    },
    async book(...gifts: Gift[]) {
      const outcome = await ledger.book(gifts.map((gift) => ({ gift, source: 'test' })));
      return outcome.bookings;
    },
  };
}

let lastId = 0;

/** A rose of Ana's with an id of its own, but for what `change` says. */
export function rose(change: Partial<Gift> = {}): Gift {
  lastId += 1;
  return {
    id: `rose-${lastId}`,
    at: NOON,
    gift: { id: '5655', name: 'Rose', coins: 1 },
    count: 1,
    counting: 'single',
    streak: null,
    streakEnded: false,
    from: { id: 'ana', name: 'Ana', handle: 'ana.live', avatar: null },
    to: 'host',
    test: false,
    ...change,
  };
}

/** One message of a streak that has counted up to `count`. */
export function streakOf(streak: string | null, count: number, ended = false): Gift {
  return rose({ counting: 'streak', streak, count, streakEnded: ended });
}
