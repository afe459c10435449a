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
/** So many names are kept in memory; beyond that they are read anew. */
const MOST_READ = 100_000;

export function createPeople(db: SqlDatabase): People {
  const written = createRecent<string, Sender>(REMEMBERED);
  const seen = new Map<string, Sender>();
  /** Names as the database has them; null for those without one. */
  const read = new Map<string, string | null>();
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
  const names = (ids: readonly string[]) => {
    if (read.size > MOST_READ) read.clear();
    const missing = ids.filter((id) => !read.has(id));
    if (missing.length > 0) {
      for (const id of missing) read.set(id, null);
      for (const [id, name] of named(JSON.stringify(missing))) read.set(String(id), String(name));
    }
    return new Map(
      ids.flatMap((id): [string, string][] => {
        const name = read.get(id) ?? null;
        return name === null ? [] : [[id, name]];
      }),
    );
  };
  return {
    see: (sender) => {
      const before = written.get(sender.id);
      if (before === undefined || !isSame(before, sender)) seen.set(sender.id, sender);
    },
    names,
    forget: (id) => {
      if (known.get(id) === undefined) return false;
      forgotten.run(id);
      read.delete(id);
      return true;
    },
    write: () => {
      upsert([...seen.values()].flatMap((one) => [one.id, one.name, one.handle, one.avatar]));
      for (const one of seen.values()) {
        written.set(one.id, one);
        // Read again when it is asked for: the database decides which name stands.
        read.delete(one.id);
      }
      seen.clear();
    },
  };
}

function isSame(one: Sender, other: Sender): boolean {
  return one.name === other.name && one.handle === other.handle && one.avatar === other.avatar;
}
