import { EVERYDAY_GIFTS } from '../../shared/gift/everyday-gifts.ts';
import type { Gift } from '../../shared/gift/gift.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { prepareRows } from '../storage/rows.ts';

/** A kind of gift: its id is what counts, its name is how people call it. */
export interface GiftKind {
  readonly id: string;
  readonly name: string;
  /** Price per piece; null while no event has told it. */
  readonly coins: number | null;
}

/** What is known of gifts by id: the everyday ones from the start, all others from the events. */
export interface Catalogue {
  list(): readonly GiftKind[];
  find(id: string): GiftKind | undefined;
  /** Learns an id, a name or a price that was not known; written by the next `write`. */
  learn(gift: Gift['gift']): void;
  /** Writes down a price that a person has told. */
  price(id: string, coins: number): void;
  /** To be called inside a transaction. */
  write(): void;
}

/** Ids are sent by others: a flood of invented ones must not fill memory. */
const MOST_KINDS = 20_000;

export function createCatalogue(db: SqlDatabase): Catalogue {
  const kinds = new Map<string, GiftKind>(EVERYDAY_GIFTS.map((kind) => [kind.id, kind]));
  for (const [id, name, coins] of prepareRows(db, ['id', 'name', 'coins'], 'FROM gift_kind')()) {
    const kind = {
      id: String(id),
      name: String(name ?? id),
      coins: coins === null ? null : Number(coins),
    };
    kinds.set(kind.id, kind);
  }
  const learned = new Set<string>();
  const upsert = db.prepare(
    `INSERT INTO gift_kind (id, name, coins) VALUES (?, ?, ?)
     ON CONFLICT DO UPDATE SET name = excluded.name, coins = excluded.coins`,
  );
  return {
    list: () => [...kinds.values()],
    find: (id) => kinds.get(id),
    learn: (gift) => {
      const known = kinds.get(gift.id);
      if (known === undefined && kinds.size >= MOST_KINDS) return;
      const better = improved(known, gift);
      if (better === known) return;
      kinds.set(gift.id, better);
      learned.add(gift.id);
    },
    price: (id, coins) => {
      const kind = { id, name: kinds.get(id)?.name ?? id, coins };
      kinds.set(id, kind);
      upsert.run(kind.id, kind.name, kind.coins);
    },
    write: () => {
      for (const id of learned) {
        const kind = kinds.get(id);
        if (kind !== undefined) upsert.run(kind.id, kind.name, kind.coins);
      }
      learned.clear();
    },
  };
}

/** The first name and the newest price stay: names are localised, prices are facts. */
function improved(known: GiftKind | undefined, gift: Gift['gift']): GiftKind {
  const price = gift.coins === null || gift.coins === 0 ? null : gift.coins;
  if (known === undefined) return { id: gift.id, name: gift.name ?? gift.id, coins: price };
  const name = known.name === known.id && gift.name !== null ? gift.name : known.name;
  const coins = price ?? known.coins;
  return name === known.name && coins === known.coins ? known : { ...known, name, coins };
}
