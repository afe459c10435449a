import { type Carat, startCarat } from './carat.ts';
import { ask, post } from './client.ts';

/** A price that is in no other number: its bytes are easily found in the file. */
export const PRICE = 31_337;
const DAY_MS = 86_400_000;

/** Starts a Carat with a ledger of some weeks: two sessions, streaks, singles, unknown prices. */
export async function damageable(folder: string): Promise<Carat> {
  const carat = await startCarat(folder);
  const gifts = Array.from({ length: 240 }, (_, index) => giftOf(index));
  await post(carat, gifts.slice(0, 120));
  await post(carat, [{ event: 'streamEnd', data: {} }]);
  await post(carat, gifts.slice(120));
  return carat;
}

function giftOf(index: number): object {
  const price = [1, 5, 99, PRICE][index % 4];
  const streak = index % 3 === 0 ? { streak: { id: `s-${index}` } } : {};
  return {
    type: 'gift',
    id: `m-${index}`,
    at: Date.now() - Math.floor((index * 40 * DAY_MS) / 240),
    gift: index % 50 === 49 ? { id: 'unheard-of' } : { id: `g-${price}`, coins: price },
    count: 1 + (index % 5),
    ...streak,
    from: { id: `v-${index % 17}`, name: `Viewer ${index % 17}` },
  };
}

const day = (ago: number) => new Date(Date.now() - ago * DAY_MS).toISOString().slice(0, 10);

const PATHS = [
  ...['day', 'week', 'month', 'gift', 'gifter', 'session'].map((by) => `totals?by=${by}`),
  `totals?by=day&from=${day(20)}&to=${day(3)}`,
  `totals?by=gift&from=${day(33)}&to=${day(0)}`,
  'balance',
  'gifts?limit=1000',
  'check',
];

/** What the API answers to every question about the ledger; `refused` for a 503. */
export async function questions(carat: Carat): Promise<Map<string, unknown>> {
  const answers = new Map<string, unknown>();
  for (const path of PATHS) {
    const { status, body } = await ask(carat, `/api/v1/${path}`);
    answers.set(path, status === 503 ? 'refused' : body);
  }
  return answers;
}
