import type { GiftResult, GiftRow } from '../../src/shared/wire/result.ts';

/** A message as the client remembers it. `adds` is how many pieces it is worth, if each counts once. */
interface Sent {
  readonly message: Readonly<Record<string, unknown>> & { readonly id: string };
  /** No other message has the same: by it an entry of the ledger is known again. */
  readonly at: number;
  readonly adds: number;
  readonly price: number;
  acknowledged: boolean;
}

/** What one client has sent, what was acknowledged, and what the ledger has to hold therefore. */
export interface Account {
  /** What was in flight is lost track of: it may have been booked, or not. */
  nextRound(): void;
  /** Everything not acknowledged, in its order, and before it some that was. */
  toResend(): Sent[];
  /** Notes that `again`, or a new gift, is sent now. */
  send(again?: Sent): object;
  inFlight(): number;
  acknowledge(results: readonly GiftResult[]): void;
  sent(): number;
  /** What must be in the ledger once everything is acknowledged. */
  model(): { readonly gifts: number; readonly coins: number };
  /** Throws where a gift is missing, is there twice, or has another amount. */
  compare(rows: readonly GiftRow[]): void;
}

/** Messages that were acknowledged and are sent once more in a round. */
const AGAIN = 150;

export function createAccount(random: () => number): Account {
  const all: Sent[] = [];
  const flying: Sent[] = [];
  const start = Date.now() - 86_400_000;
  let streak = { id: 0, count: 0, length: 0 };

  /** One message of a streak (its end among them), or a single gift. */
  function next(): Sent {
    const id = `m-${all.length}`;
    const at = start + all.length;
    const price = 1 + (all.length % 5);
    const common = { type: 'gift', id, at, from: { id: `v-${streak.id % 20}` } };
    if (streak.count > streak.length) {
      streak = { id: streak.id + 1, count: 0, length: Math.floor(random() * 12) };
      const gift = { id: `g-${price}`, coins: price };
      return { message: { ...common, gift, count: 1 }, at, adds: 1, price, acknowledged: false };
    }
    const ended = streak.count === streak.length && streak.count > 0;
    if (!ended) streak.count += 1;
    const message = {
      ...common,
      gift: { id: '5655', coins: 1 },
      count: streak.count,
      streak: { id: `s-${streak.id}`, ended },
    };
    const adds = ended ? 0 : 1;
    if (ended) streak.count += 1;
    return { message, at, adds, price: 1, acknowledged: false };
  }

  function settle(sent: Sent, { id, status, coins }: GiftResult): void {
    const fine = status === 'duplicate' || (status === 'booked' && !sent.acknowledged);
    const worth = status === 'duplicate' ? 0 : sent.adds * sent.price;
    if (id !== sent.message.id || !fine || coins !== worth) {
      throw new Error(`${sent.message.id} was answered by ${id}: ${status}, ${coins} coins`);
    }
    sent.acknowledged = true;
  }

  return {
    nextRound: () => {
      flying.length = 0;
    },
    toResend: () => {
      const open = all.filter(({ acknowledged }) => !acknowledged);
      const known = all.filter(({ acknowledged }) => acknowledged);
      const from = Math.floor(random() * Math.max(1, known.length - AGAIN));
      return [...known.slice(from, from + AGAIN), ...open];
    },
    send: (again) => {
      const sent = again ?? next();
      if (again === undefined) all.push(sent);
      flying.push(sent);
      return sent.message;
    },
    inFlight: () => flying.length,
    acknowledge: (results) => {
      for (const result of results) {
        const sent = flying.shift();
        if (sent === undefined) throw new Error(`${result.id} was never sent`);
        settle(sent, result);
      }
    },
    sent: () => all.length,
    model: () => ({
      gifts: all.reduce((sum, { adds }) => sum + adds, 0),
      coins: all.reduce((sum, { adds, price }) => sum + adds * price, 0),
    }),
    compare: (rows) => compare(all, rows),
  };
}

function compare(all: readonly Sent[], rows: readonly GiftRow[]): void {
  const byTime = new Map(rows.map((row) => [row.at, row]));
  if (byTime.size < rows.length) throw new Error('a gift is in the ledger twice');
  for (const { message, at, adds, price } of all) {
    const row = byTime.get(at);
    if ((row?.count ?? 0) !== adds || (row?.coins ?? 0) !== adds * price) {
      throw new Error(`${message.id}: ${row?.count ?? 0} pieces instead of ${adds}`);
    }
  }
}
