import type { SqlDatabase } from '../storage/database.ts';
import { type InsertMany, insertMany } from '../storage/insert-many.ts';
import { prepareRows } from '../storage/rows.ts';
import { createRecent } from './recent.ts';

/** Every message id ever accepted, with its content. */
export interface Messages {
  /** The content under which an id is known, as far as memory tells; undefined = look it up. */
  recall(id: string): string | undefined;
  /** The contents of those of `ids` that the database knows. */
  lookUp(ids: readonly string[]): Map<string, string>;
  insert: InsertMany;
  remember(id: string, content: string): void;
}

/** Enough for what a source sends again after a reconnect; older ids are found in the database. */
const REMEMBERED = 50_000;

export function createMessages(db: SqlDatabase): Messages {
  const recent = createRecent<string, string>(REMEMBERED);
  const known = prepareRows(
    db,
    ['id', 'content'],
    'FROM message WHERE id IN (SELECT value FROM json_each(?))',
  );
  return {
    recall: (id) => recent.get(id),
    lookUp: (ids) => {
      const rows = known(JSON.stringify(ids));
      return new Map(rows.map(([id, content]) => [String(id), String(content)]));
    },
    insert: insertMany(db, 'INSERT INTO message (id, content, seq)', 3),
    remember: (id, content) => recent.set(id, content),
  };
}
