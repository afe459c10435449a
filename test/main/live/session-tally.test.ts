import { expect, test } from 'vitest';
import { createSessionTally } from '../../../src/main/live/session-tally.ts';
import type { Gift } from '../../../src/shared/gift/gift.ts';
import { STANDARD_CARD } from '../../../src/shared/payout/rate-card.ts';
import { rose, temporaryLedger } from '../../ledger/temporary-ledger.ts';

const { id: _, ...terms } = STANDARD_CARD;
const NIGHT = Date.UTC(2026, 4, 14, 22);
const HALF = { ...terms, validFrom: '2026-05-15', diamondsPerCoin: { num: 1, den: 2 } };

test('a LIVE over midnight is counted along under two cards, as the ledger has it after a restart', async () => {
  const folder = temporaryLedger();
  await folder.ledger.enter([{ kind: 'card', at: NIGHT, terms: HALF }]);
  const tally = createSessionTally();
  const book = async (gift: Gift) => {
    const outcome = await folder.ledger.book([{ gift, source: 'test' }]);
    tally.follow(outcome.session);
    const [booking] = outcome.bookings;
    if (booking?.status !== 'booked') throw new Error('the gift is not booked');
    tally.add(booking, { id: gift.from.id, name: 'Ana' });
  };
  await book(rose({ at: NIGHT, count: 10 }));
  await book(rose({ at: NIGHT + 3 * 3_600_000, count: 7 }));
  await book(rose({ at: NIGHT + 3 * 3_600_000, gift: { id: 'x', name: 'X', coins: null } }));
  await book(rose({ at: NIGHT + 1_000, count: 5 }));
  const counted = tally.cards();
  expect(counted).toEqual([
    { card: 1, diamonds: 15_000 },
    { card: 2, diamonds: 3_500 },
  ]);
  await folder.restart();
  const again = createSessionTally();
  again.adopt(await folder.ledger.sessionNow());
  expect(again.cards()).toEqual(counted);
  expect(again.session()).toEqual(tally.session());
});

test('another session begins without cards', async () => {
  const { ledger, book } = temporaryLedger();
  await book(rose());
  const tally = createSessionTally();
  tally.adopt(await ledger.sessionNow());
  expect(tally.cards()).toEqual([{ card: 1, diamonds: 1_000 }]);
  tally.follow({ id: 99, name: null, startedAt: NIGHT, endedAt: null });
  expect(tally.cards()).toEqual([]);
});
