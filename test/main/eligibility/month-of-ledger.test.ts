import { expect, it } from 'vitest';
import { monthSoFar } from '../../../src/main/eligibility/month-so-far.ts';
import { createLedger } from '../../../src/main/ledger/ledger.ts';
import { monthPace } from '../../../src/shared/eligibility/month-pace.ts';
import type { Gift } from '../../../src/shared/gift/gift.ts';
import { rose, temporaryFolder } from '../../ledger/temporary-ledger.ts';

const MINUTE = 60_000;
const RULE = {
  kind: 'month',
  days: 5,
  minutes: 600,
  diamonds: 1_000,
  dayFromMinutes: 60,
} as const;

it('a month is what the ledger has booked: its sessions and its diamonds, in the creator’s zone', async () => {
  let clock = 0;
  const ledger = createLedger(temporaryFolder(), 'Europe/Berlin', () => clock);
  const evening = (from: string, minutes: number) => {
    for (let after = 0; after <= minutes; after += 10) {
      clock = Date.parse(from) + after * MINUTE;
      const gift: Gift = rose({ at: clock, count: 10 });
      ledger.book([{ gift, source: 'test' }]);
    }
    ledger.noteLive('ended');
  };
  // Half an hour of it belongs to November in Berlin.
  evening('2026-10-31T22:00:00Z', 90);
  evening('2026-11-03T18:00:00Z', 120);
  evening('2026-11-05T18:00:00Z', 40);
  ledger.enter([{ kind: 'reversal', of: 12, count: 10, reason: 'refund', note: '', at: clock }]);
  clock = Date.parse('2026-11-21T12:00:00Z');
  const month = await monthSoFar(
    {
      sessions: async () => ({ ok: true, value: ledger.sessions() }),
      totals: async (query) => ({ ok: true, value: ledger.totals(query) }),
    },
    '2026-11-21',
    'Europe/Berlin',
    clock,
  );
  ledger.close();
  if (month === null) throw new Error('the ledger was asked in vain');
  expect(monthPace(RULE, month).conditions).toMatchObject([
    { of: 'days', have: 1 },
    { of: 'minutes', have: 190 },
    // Four messages after midnight, thirteen, and five, of ten roses each; one was taken back.
    { of: 'diamonds', have: 210 },
  ]);
});
