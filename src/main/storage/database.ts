import Database from 'libsql';
import { type StorageProblem, storageProblem } from './problem.ts';

/** A value that SQLite stores. Amounts are safe integers, so `number` is exact here. */
export type SqlValue = number | string | Uint8Array | null;
export type SqlRow = readonly SqlValue[];

/** A prepared statement. Rows come as arrays, in the order of the columns asked for. */
export interface Statement {
  run(...values: SqlValue[]): void;
  /** The same with all values in one array, for statements with hundreds of them. */
  runWith(values: readonly SqlValue[]): void;
  all(...values: SqlValue[]): SqlRow[];
  get(...values: SqlValue[]): SqlRow | undefined;
}

/** The one connection to a database file. This folder alone names the driver. */
export interface SqlDatabase {
  prepare(sql: string): Statement;
  exec(sql: string): void;
  pragma(name: string): SqlValue;
  /** Runs `work` in one transaction: all of it is on disk when this returns, or nothing. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/** Durability over speed: see docs/decisions/0001-sqlite-for-the-ledger.md. */
const PRAGMAS = [
  'locking_mode = EXCLUSIVE',
  'journal_mode = WAL',
  'synchronous = FULL',
  'foreign_keys = ON',
  'trusted_schema = OFF',
  'cell_size_check = ON',
  // Only macOS acts on these two: there fsync alone does not reach the disk.
  'fullfsync = ON',
  'checkpoint_fullfsync = ON',
];

/**
 * Opens (or creates) the database and takes its exclusive lock.
 * @throws StorageError with a code that tells the user what is wrong with the file or folder.
 */
export function openDatabase(path: string): SqlDatabase {
  return guarded(() => {
    const raw = new Database(path, { timeout: 0 });
    try {
      // As scripts and not as statements: a statement keeps the file locked until it is collected.
      for (const pragma of PRAGMAS) raw.exec(`PRAGMA ${pragma}`);
      // The lock is taken by the first read, so that a second process learns of it here.
      raw.exec('BEGIN IMMEDIATE; COMMIT;');
    } catch (error) {
      raw.close();
      throw error;
    }
    return wrap(raw);
  });
}

/** The driver's or the disk's refusal, with the code that the caller acts on. */
export class StorageError extends Error {
  readonly problem: StorageProblem;

  constructor(problem: StorageProblem, cause: unknown) {
    super(`storage: ${problem}`, { cause });
    this.problem = problem;
  }
}

function wrap(raw: Database.Database): SqlDatabase {
  return {
    prepare: (sql) => guarded(() => wrapStatement(raw.prepare(sql))),
    exec: (sql) => guarded(() => raw.exec(sql)),
    pragma: (name) => guarded(() => readPragma(raw, name)),
    transaction: (work) => transaction(raw, work),
    close: () => raw.close(),
  };
}

function wrapStatement(statement: Database.Statement): Statement {
  let raw = false;
  const asRows = () => {
    if (!raw) statement.raw();
    raw = true;
    return statement;
  };
  return {
    run: (...values) => guarded(() => statement.run(values)),
    runWith: (values) => guarded(() => statement.run(values)),
    all: (...values) => guarded(() => asRows().all(values) as SqlRow[]),
    get: (...values) => guarded(() => asRows().get(values) as SqlRow | undefined),
  };
}

function readPragma(raw: Database.Database, name: string): SqlValue {
  const row = raw.prepare(`PRAGMA ${name}`).raw().get() as SqlRow | undefined;
  return row?.[0] ?? null;
}

function transaction<T>(raw: Database.Database, work: () => T): T {
  guarded(() => raw.exec('BEGIN IMMEDIATE'));
  try {
    const result = work();
    guarded(() => raw.exec('COMMIT'));
    return result;
  } catch (error) {
    // After an I/O error SQLite may have rolled back by itself already.
    if (raw.inTransaction) raw.exec('ROLLBACK');
    throw error;
  }
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const problem = storageProblem(error);
    throw problem === null ? error : new StorageError(problem, error);
  }
}
