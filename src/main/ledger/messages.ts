import type { SqlDatabase } from '../storage/database.ts';
import { type InsertMany, insertMany } from '../storage/insert-many.ts';
import { createRecent } from './recent.ts';

/** Every message id ever accepted, with its fingerprint. */
export interface Messages {
  /** The fingerprint under which an id is known, as far as memory tells; undefined = look it up. */
  recall(id: string): number | undefined;
  /** The fingerprints of those of `ids` that the database knows. */
  lookUp(ids: readonly string[]): Map<string, number>;
  insert: InsertMany;
  remember(id: string, fingerprint: number): void;
}

/** Enough for what a source sends again after a reconnect; older ids are found in the database. */
const REMEMBERED = 50_000;

export function createMessages(db: SqlDatabase): Messages {
  const recent = createRecent<string, number>(REMEMBERED);
  const known = db.prepare(
    'SELECT id, fingerprint FROM message WHERE id IN (SELECT value FROM json_each(?))',
  );
  return {
    recall: (id) => recent.get(id),
    lookUp: (ids) => {
      const rows = known.all(JSON.stringify(ids));
      return new Map(rows.map(([id, print]) => [String(id), Number(print)]));
    },
    insert: insertMany(db, 'INSERT INTO message (id, fingerprint, seq)', 3),
    remember: (id, print) => recent.set(id, print),
  };
}
