import { get } from './ask.ts';
import { type RunningApp, sendGifts } from './launch.ts';

const NAMES = ['Mia', '<b>Noor</b>', '=Ada'];

/** Gifts, some of unknown price, a withdrawal that was paid and one that is open, other income. */
export async function bookMonth(carat: RunningApp): Promise<void> {
  const gifts = Array.from({ length: 60 }, (_, index) => ({
    type: 'gift',
    id: `s-${index}`,
    at: Date.now(),
    gift:
      index % 20 === 19 ? { id: '990', name: 'Lantern & <i>Son</i>' } : { id: '5655', coins: 100 },
    count: 1 + (index % 7),
    from: { id: `v-${index % 3}`, name: NAMES[index % 3] },
  }));
  await sendGifts(carat, gifts);
  const day = (await get<{ today: string }>(carat, 'app.info', null)).today;
  await get(carat, 'payout.request', { day, diamonds: '10000', note: '' });
  await get(carat, 'payout.request', { day, diamonds: '2500', note: '' });
  const { withdrawals } = await get<{ withdrawals: { seq: number; diamonds: string }[] }>(
    carat,
    'payout.get',
    null,
  );
  const of = withdrawals.find(({ diamonds }) => diamonds === '10000')?.seq;
  const paid = {
    received: { currency: 'USD', amount: '48.75' },
    fee: { currency: 'USD', amount: '1.25' },
  };
  await get(carat, 'payout.paid', { of, day, ...paid, note: '' });
  for (const [kind, amount] of [
    ['brand', '1250.5'],
    ['tips', '40'],
  ]) {
    const income = { day, kind, amount: { currency: 'EUR', amount }, note: '' };
    await get(carat, 'income.add', income);
  }
  await get(carat, 'ledger.reverse', { of: 1, count: null, reason: 'refund', note: '' });
}
