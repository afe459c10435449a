import { expect, test } from 'vitest';
import type { Gift } from '../../src/shared/gift/gift.ts';
import { readMessage } from '../../src/shared/gift/read.ts';
import { temporaryLedger } from './temporary-ledger.ts';

function read(id: string, count: number, hostId: string | null): Gift {
  const message = {
    type: 'gift',
    id,
    gift: { id: '5655', coins: 1 },
    count,
    streak: { id: 'g-1', ended: false },
    from: { id: 'ana' },
  };
  const reading = readMessage(message, { now: Date.now(), hostId });
  if (reading.kind !== 'gift') throw new Error(reading.reason);
  return reading.gift;
}

test('entering the account id in the middle of a streak does not count the streak again', async () => {
  const folder = temporaryLedger();
  await folder.book(read('m1', 5, null));
  const [later] = await folder.book(read('m2', 7, 'me'));
  expect(later).toMatchObject({ status: 'booked', coins: 2, running: 7 });
});
