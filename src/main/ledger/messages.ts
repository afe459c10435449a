import type { SqlDatabase } from '../storage/database.ts';
import { type InsertMany, insertMany } from '../storage/insert-many.ts';
import { prepareRows } from '../storage/rows.ts';

/** Every message id ever accepted, with its content. */
export interface Messages {
  /** The contents of those of `ids` that the database knows. */
  lookUp(ids: readonly string[]): Map<string, string>;
  insert: InsertMany;
}

export function createMessages(db: SqlDatabase): Messages {
  const known = prepareRows(
    db,
    ['id', 'content'],
    'FROM message WHERE id IN (SELECT value FROM json_each(?))',
  );
  return {
    lookUp: (ids) => {
      const rows = known(JSON.stringify(ids));
      return new Map(rows.map(([id, content]) => [String(id), String(content)]));
    },
    insert: insertMany(db, 'INSERT INTO message (id, content, seq)', 3),
  };
}
