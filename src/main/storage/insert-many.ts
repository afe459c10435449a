import type { SqlDatabase, SqlValue, Statement } from './database.ts';

/**
 * Rows in one statement, largest first. Many rows at once halve the cost of each; the smaller
 * size keeps the rest of a batch from being written one by one.
 */
const CHUNKS = [100, 10, 1];

/** Inserts rows, given as one flat array: the first row's values, the second's, and so on. */
export type InsertMany = (values: readonly SqlValue[]) => void;

/**
 * Prepares an insert of any number of rows. `head` is the statement up to VALUES, `tail` what
 * follows the rows (an ON CONFLICT clause, say).
 */
export function insertMany(db: SqlDatabase, head: string, columns: number, tail = ''): InsertMany {
  const row = `(${Array(columns).fill('?').join(',')})`;
  const prepare = (rows: number): Statement =>
    db.prepare(`${head} VALUES ${Array(rows).fill(row).join(',')} ${tail}`);
  const statements = CHUNKS.map((rows) => ({ size: rows * columns, statement: prepare(rows) }));
  return (values) => {
    let at = 0;
    for (const { size, statement } of statements) {
      for (; at + size <= values.length; at += size) {
        statement.runWith(values.slice(at, at + size));
      }
    }
  };
}
