import { expect, it } from 'vitest';
import { incomeHandlers } from '../../../src/main/income/income-handlers.ts';
import type { Answer } from '../../../src/shared/contract/failure.ts';
import { rose, temporaryLedger } from '../../ledger/temporary-ledger.ts';

const NOW = Date.UTC(2026, 4, 31, 23);

function value<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
}

it('income is listed and summed by month, currency and kind, and touches no diamonds', async () => {
  const folder = temporaryLedger('Europe/Berlin');
  await folder.book(rose({ count: 7 }));
  const calls = incomeHandlers({
    ledger: folder.ledger,
    now: () => NOW,
    zone: () => 'Europe/Berlin',
  });
  const add = async (kind: 'brand' | 'tips', day: string, amount: string, currency = 'EUR') =>
    value(await calls['income.add']({ kind, day, amount: { currency, amount }, note: '' }));
  await add('brand', '2026-05-31', '0.1');
  await add('brand', '2026-05-01', '0.2');
  await add('brand', '2026-05-01', '5', 'USD');
  await add('tips', '2026-05-02', '3.5');
  // In Berlin it is June already.
  const view = await add('tips', '2026-06-01', '1');
  expect(view.entries.map(({ day }) => day)).toEqual([
    '2026-06-01',
    '2026-05-31',
    '2026-05-02',
    '2026-05-01',
    '2026-05-01',
  ]);
  expect(view.sums).toEqual([
    { month: '2026-06-01', kind: 'tips', amount: { currency: 'EUR', amount: '1' } },
    { month: '2026-05-01', kind: 'brand', amount: { currency: 'EUR', amount: '0.3' } },
    { month: '2026-05-01', kind: 'tips', amount: { currency: 'EUR', amount: '3.5' } },
    { month: '2026-05-01', kind: 'brand', amount: { currency: 'USD', amount: '5' } },
  ]);
  expect(await folder.ledger.balances()).toMatchObject({ available: 7_000, opening: 0 });

  const tip = view.entries[0]?.seq ?? 0;
  const after = value(await calls['income.undo']({ of: tip }));
  expect(after.entries[0]).toMatchObject({ seq: tip, undone: true });
  expect(after.sums.map(({ month }) => month)).not.toContain('2026-06-01');
  expect(await calls['income.undo']({ of: tip })).toMatchObject({
    failure: { code: 'entry-settled' },
  });
});

it('income of a day to come is not taken', async () => {
  const { ledger } = temporaryLedger();
  const calls = incomeHandlers({ ledger, now: () => NOW, zone: () => 'UTC' });
  const amount = { currency: 'EUR', amount: '1' };
  const tomorrow = { kind: 'tips', day: '2026-06-01', amount, note: '' } as const;
  expect(await calls['income.add'](tomorrow)).toMatchObject({ failure: { code: 'bad-input' } });
});
