import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createBackups } from '../../../src/main/backup/create-backups.ts';
import { type LedgerClient, startLedger } from '../../../src/main/ledger/client.ts';
import { checkFolder } from '../../../src/main/ledger/folder-check.ts';
import { dayAt } from '../../../src/shared/stats/zone-days.ts';
import { rose, temporaryFolder } from '../../ledger/temporary-ledger.ts';

const CHECK = pathToFileURL('out/main/ledger-check.js');
const THREAD = pathToFileURL('out/main/ledger-thread.js');
const NEVER = 3_600_000;

function opened(dataDir: string) {
  const ledger = startLedger(THREAD, { dir: dataDir, zone: 'UTC' });
  onTestFinished(() => ledger.close());
  return ledger;
}

function backupsOf(
  dataDir: string,
  ledger: LedgerClient,
  times: Parameters<typeof createBackups>[1],
) {
  const told: string[] = [];
  const tell = (message: string) => void told.push(message);
  const deps = {
    dataDir,
    version: '0.0.0-test',
    ledger,
    checkFolder: (...args: Parameters<typeof checkFolder> extends [URL, ...infer R] ? R : never) =>
      checkFolder(CHECK, ...args),
    mark: () => null,
    documents: [],
    dayAt: (at: number) => dayAt(at, 'UTC'),
    now: Date.now,
    onRestored: async () => undefined,
    log: { info: tell, warn: tell, error: tell },
  };
  return { backups: createBackups(deps, { everyMs: NEVER, ...times }), told };
}

test('a backup for which the end leaves no time is made after the next start', async () => {
  const dataDir = temporaryFolder();
  const first = opened(dataDir);
  await first.book([{ gift: rose(), source: 'test' }]);
  const hurried = backupsOf(dataDir, first, { tidyAfterMs: NEVER, exitMs: 0 });
  await hurried.backups.stop();
  expect(hurried.told).toEqual(['the backup at the end takes too long: the next start makes it']);
  expect((await hurried.backups.list()).backups).toEqual([]);
  await first.close();
  // What was being made breaks off, and takes what it had with it.
  await vi.waitFor(() => expect(readdirSync(join(dataDir, 'backups'))).toEqual([]));

  const second = opened(dataDir);
  const { backups, told } = backupsOf(dataDir, second, { tidyAfterMs: 0 });
  await vi.waitFor(async () => expect((await backups.list()).backups).toHaveLength(1), 15_000);
  const [made] = (await backups.list()).backups;
  expect(made?.manifest).toMatchObject({ entries: 1, reason: 'timed', checked: 'whole' });
  await backups.stop();
  expect((await backups.list()).backups).toHaveLength(1);
  expect(told).toEqual([]);
});
