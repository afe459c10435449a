import { copyFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SqlDatabase } from '../storage/database.ts';
import { copyAtOnce, holdStill } from './database-copy.ts';
import { ANCHOR_FILE } from './file-names.ts';

/**
 * Keeps a ledger as it is before its tables change: `ledger.before-<version>.db` and its anchor,
 * beside it. The backups take it over from there. Nobody books yet, so it may take its time.
 * @throws what the disk says; then the tables stay as they are
 */
export function copyBeforeMigration(db: SqlDatabase, path: string, version: number): void {
  const goOn = holdStill(db);
  const name = join(dirname(path), `ledger.before-${version}`);
  copyFileSync(join(dirname(path), ANCHOR_FILE), `${name}.anchor`);
  copyAtOnce(path, `${name}.db.new`);
  renameSync(`${name}.db.new`, `${name}.db`);
  goOn();
}
