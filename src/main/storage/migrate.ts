import type { SqlDatabase } from './database.ts';

/** One numbered step of a schema. Never changed once released; a change is another step. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}

/** A database written by a newer version of the program: left alone, byte for byte. */
export class NewerDatabase extends Error {
  constructor(found: number, known: number) {
    super(`the database has version ${found}, this program knows ${known}`);
  }
}

/** A database of another program, which must not be given our tables. */
export class ForeignDatabase extends Error {}

/**
 * Brings the schema up to date, all missing steps in one transaction.
 * @param before is called with the version that is left, unless the database is new; what it
 *   throws keeps the database as it is
 * @throws NewerDatabase or ForeignDatabase before anything is written.
 */
export function migrate(
  db: SqlDatabase,
  migrations: readonly Migration[],
  before: (from: number) => void = () => undefined,
): void {
  const found = Number(db.pragma('user_version'));
  const known = migrations.at(-1)?.version ?? 0;
  if (found > known) throw new NewerDatabase(found, known);
  if (found === known) return;
  if (found === 0 && !hasNoTables(db)) throw new ForeignDatabase();
  if (found > 0) before(found);
  db.transaction(() => {
    for (const step of migrations.filter((migration) => migration.version > found)) {
      db.exec(step.sql);
    }
    db.exec(`PRAGMA user_version = ${known}`);
  });
}

/** Whether a database is new, or has lost all that it had. */
export function hasNoTables(db: SqlDatabase): boolean {
  return Number(db.prepare('SELECT count(*) FROM sqlite_schema').get()?.[0]) === 0;
}
