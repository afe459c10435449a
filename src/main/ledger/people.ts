import type { Sender } from '../../shared/gift/gift.ts';
import type { SqlDatabase } from '../storage/database.ts';
import { insertMany } from '../storage/insert-many.ts';
import { prepareRows } from '../storage/rows.ts';
import { createRecent } from './recent.ts';

/** Names of viewers, kept apart from the money. The newest name wins. */
export interface People {
  /** Notes who was seen; written by the next `write`. */
  see(sender: Sender): void;
  /** The names of those of them that have one. */
  names(ids: readonly string[]): ReadonlyMap<string, string>;
  /** Forgets a name, handle and picture for good; false when the person was never seen. */
  forget(id: string): boolean;
  /** Writes what was seen since the last time; to be called inside a transaction. */
  write(): void;
}

const REMEMBERED = 20_000;

export function createPeople(db: SqlDatabase): People {
  const written = createRecent<string, Sender>(REMEMBERED);
  const seen = new Map<string, Sender>();
  const forgotten = db.prepare(
    `INSERT INTO person (id, name, handle, avatar, forgotten) VALUES (?, NULL, NULL, NULL, 1)
     ON CONFLICT DO UPDATE SET name = NULL, handle = NULL, avatar = NULL, forgotten = 1`,
  );
  const named = prepareRows(
    db,
    ['id', 'name'],
    'FROM person WHERE name IS NOT NULL AND id IN (SELECT value FROM json_each(?))',
  );
  const known = db.prepare('SELECT 1 FROM person WHERE id = ?');
  const upsert = insertMany(
    db,
    'INSERT INTO person (id, name, handle, avatar)',
    4,
    `ON CONFLICT DO UPDATE SET name = coalesce(excluded.name, name),
     handle = coalesce(excluded.handle, handle), avatar = coalesce(excluded.avatar, avatar)
     WHERE forgotten = 0`,
  );
  return {
    see: (sender) => {
      const before = written.get(sender.id);
      if (before === undefined || !isSame(before, sender)) seen.set(sender.id, sender);
    },
    names: (ids) =>
      new Map(named(JSON.stringify(ids)).map(([id, name]) => [String(id), String(name)])),
    forget: (id) => {
      if (known.get(id) === undefined) return false;
      forgotten.run(id);
      return true;
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
