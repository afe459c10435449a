import { existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { rose, temporaryLedger } from './temporary-ledger.ts';

it('questions that come while the ledger is closed are answered by the one that is opened then', async () => {
  const { dir, ledger, book } = temporaryLedger();
  await book(rose(), rose());
  const closed = ledger.whileClosed(async () => {
    expect(existsSync(join(dir, 'ledger.db-wal'))).toBe(false);
    for (const name of ['ledger.db', 'ledger.anchor']) {
      renameSync(join(dir, name), join(dir, `${name}.old`));
    }
    return 'done';
  });
  const [booking] = await book(rose());
  expect(booking).toMatchObject({ status: 'booked', seq: 1 });
  expect(await closed).toBe('done');
  expect(await ledger.check(true)).toMatchObject({ ok: true, entries: 1 });
});

it('a ledger whose files could not be put in place stays closed', async () => {
  const { dir, ledger, book } = temporaryLedger();
  await book(rose());
  const work = () => {
    renameSync(join(dir, 'ledger.db'), join(dir, 'ledger.db.old'));
    return Promise.reject(new Error('in the middle'));
  };
  await expect(ledger.whileClosed(work)).rejects.toThrow('in the middle');
  for (const question of [ledger.balance(), book(rose())]) {
    await expect(question).rejects.toMatchObject({ code: 'ledger-halted' });
  }
  expect(existsSync(join(dir, 'ledger.db'))).toBe(false);
});
