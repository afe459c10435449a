import type { SqlDatabase, SqlRow, SqlValue } from './database.ts';

/** A prepared query for all rows at once. */
export type ReadRows = (...values: SqlValue[]) => SqlRow[];

/**
 * Prepares a query whose rows come as one JSON text, read as bytes. Every query that reads texts
 * must come this way: the driver ends the whole process on a text that is no valid UTF-8, and a
 * single flipped bit on the disk makes one. For thousands of rows it is several times faster, too.
 * @param columns as they stand after SELECT; no BLOBs
 * @param rest from FROM on; an order is only kept where there is a LIMIT
 */
export function prepareRows(db: SqlDatabase, columns: readonly string[], rest: string): ReadRows {
  const named = columns.map((column, index) => `${column} AS c${index}`);
  const names = columns.map((_, index) => `c${index}`);
  const read = db.prepare(
    `SELECT CAST(json_group_array(json_array(${names})) AS BLOB) FROM (SELECT ${named} ${rest})`,
  );
  return (...values) => JSON.parse(String(read.get(...values)?.[0])) as SqlRow[];
}
