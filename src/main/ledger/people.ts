import type { Sender } from '../../shared/gift/gift.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { insertMany } from '../storage/insert-many.ts';
import { createRecent } from './recent.ts';

/** Names of viewers, kept apart from the money. The newest name wins. */
export interface People {
  /** Notes who was seen; written by the next `write`. */
  see(sender: Sender): void;
  /** Writes what was seen since the last time; to be called inside a transaction. */
  write(): void;
}

const REMEMBERED = 20_000;

export function createPeople(db: SqlDatabase): People {
  const written = createRecent<string, Sender>(REMEMBERED);
  const seen = new Map<string, Sender>();
  const upsert = insertMany(
    db,
    'INSERT INTO person (id, name, handle, avatar)',
    4,
    `ON CONFLICT DO UPDATE SET name = coalesce(excluded.name, name),
     handle = coalesce(excluded.handle, handle), avatar = coalesce(excluded.avatar, avatar)`,
  );
  return {
    see: (sender) => {
      const before = written.get(sender.id);
      if (before === undefined || !isSame(before, sender)) seen.set(sender.id, sender);
    },
    write: () => {
      upsert([...seen.values()].flatMap((one) => [one.id, one.name, one.handle, one.avatar]));
      for (const one of seen.values()) written.set(one.id, one);
      seen.clear();
    },
  };
}

function isSame(one: Sender, other: Sender): boolean {
  return one.name === other.name && one.handle === other.handle && one.avatar === other.avatar;
}
