import type { EntryDraft } from '../../../src/shared/ledger/draft.ts';
import { enterByHand } from './hand-ledger.ts';
import type { World } from './world.ts';

const noon = (day: string) => Date.parse(`${day}T11:00:00Z`);
const euros = (amount: number) => ({ currency: 'EUR', micros: String(amount * 1_000_000) });
const dollars = (amount: number) => ({ currency: 'USD', micros: String(amount * 1_000_000) });

/** What a creator has entered in some months: an opening balance, withdrawals of every state, income. */
export function enterMonthsOfMoney(world: World): void {
  const enter = (draft: EntryDraft): number => {
    const outcome = enterByHand(world, [draft]);
    if (!outcome.ok) throw new Error(outcome.refusal);
    return outcome.seqs[0] ?? 0;
  };
  const request = (day: string, diamonds: number, note = '') =>
    enter({ kind: 'requested', at: noon(day), diamonds: diamonds * 1000, note });
  const paid = (of: number, day: string, amount: number, fee: number) =>
    enter({
      kind: 'paid',
      at: noon(day),
      of,
      received: euros(amount),
      fee: euros(fee),
      note: '',
    });
  enter({
    kind: 'opening',
    at: noon('2026-05-06'),
    diamonds: 12_400_000,
    note: 'From the app, before Carat',
  });
  paid(request('2026-07-01', 200_000), '2026-07-09', 917.7, 2.3);
  paid(request('2026-08-03', 200_000, 'July'), '2026-08-12', 919.2, 0);
  const refused = request('2026-09-01', 150_000);
  enter({
    kind: 'refused',
    at: noon('2026-09-04'),
    of: refused,
    note: 'Account name did not match',
  });
  const mistaken = request('2026-09-05', 15_000);
  enter({ kind: 'undo', at: noon('2026-09-05'), of: mistaken, note: '' });
  paid(request('2026-09-06', 150_000), '2026-09-15', 688.1, 1.9);
  request('2026-10-28', 180_000, 'October');
  request('2026-11-16', 100_000);
  const income = (
    day: string,
    kind: 'affiliate' | 'brand' | 'subscription' | 'tips',
    amount: ReturnType<typeof euros>,
    note = '',
  ) => enter({ kind: 'income', at: noon(day), income: kind, amount, note });
  income('2026-09-30', 'subscription', dollars(84.5));
  income('2026-10-02', 'brand', euros(450), 'Headphones, one video');
  income('2026-10-31', 'subscription', dollars(91));
  const twice = income('2026-11-03', 'affiliate', euros(23.45));
  enter({ kind: 'undo', at: noon('2026-11-03'), of: twice, note: '' });
  income('2026-11-03', 'affiliate', euros(23.45), 'Shop commission');
  income('2026-11-18', 'tips', euros(12));
}
