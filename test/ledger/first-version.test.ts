import { join } from 'node:path';
import { expect, test } from 'vitest';
import { CHAIN_START, chainHash } from '../../src/main/ledger/chain.ts';
import { LEDGER_MIGRATIONS } from '../../src/main/ledger/schema.ts';
import { openDatabase, type SqlDatabase } from '../../src/main/storage/database.ts';
import type { GiftEntry } from '../../src/shared/ledger/entry.ts';
import { openLedgerIn, temporaryFolder } from './temporary-ledger.ts';

const AT = Date.UTC(2026, 4, 10, 12);

function gift(seq: number, price: number | null): GiftEntry {
  const coins = (price ?? 0) * 2;
  return {
    seq,
    kind: 'gift',
    at: AT,
    bookedAt: AT,
    card: 1,
    coins,
    diamonds: coins * 1000,
    message: `m-${seq}`,
    source: 'api',
    receiver: 'host',
    sender: 'ana',
    gift: 'g',
    giftName: null,
    price,
    count: 2,
    running: 2,
    streak: null,
  };
}

/**
 * Books as the first version did: postings in rows of their own. As scripts, because a statement
 * would keep the file from the ledger that is opened next.
 */
function bookOld(db: SqlDatabase, { seq, coins, diamonds, price }: GiftEntry, hash: string): void {
  db.exec(`INSERT INTO entry VALUES (${seq}, 1, ${AT}, ${AT}, 1, 'm-${seq}', 'api', 'host', 'ana', 'g',
    NULL, ${price}, 2, 2, NULL, x'${hash}'); INSERT INTO message VALUES ('m-${seq}', 'same', ${seq});`);
  if (coins === 0) return;
  db.exec(`INSERT INTO posting VALUES (${seq}, 0, 1, 2, ${coins}), (${seq}, 1, 10, 11, ${diamonds});
    INSERT INTO account VALUES (1, -${coins}), (2, ${coins}), (10, -${diamonds}), (11, ${diamonds})
      ON CONFLICT DO UPDATE SET balance = balance + excluded.balance;`);
}

test('a ledger of the first version is carried over, and its chain is still the same', async () => {
  const dir = temporaryFolder();
  const db = openDatabase(join(dir, 'ledger.db'));
  db.exec(`${LEDGER_MIGRATIONS[0]?.sql}; PRAGMA user_version = 1`);
  db.exec(`INSERT INTO session VALUES (1, 1, ${AT}, NULL, NULL)`);
  let hash = CHAIN_START;
  for (const entry of [gift(1, 5), gift(2, null), gift(3, 7)]) {
    hash = chainHash(hash, entry);
    bookOld(db, entry, hash);
  }
  db.close();

  const ledger = openLedgerIn(dir);
  expect(await ledger.check(true)).toMatchObject({ ok: true, entries: 3, coins: 24 });
  expect(await ledger.totals({ from: null, to: null, by: 'gifter' })).toMatchObject({
    gifts: 6,
    unpriced: 2,
    rows: [{ key: 'ana', coins: 24, diamonds: '24' }],
  });
});
