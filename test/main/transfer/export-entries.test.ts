import { readdirSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exportEntries } from '../../../src/main/transfer/export-entries.ts';
import { EVERY_ENTRY } from '../../../src/shared/ledger/entry-view.ts';
import { canMount, smallDisk } from '../../flow/small-disk.ts';
import { rose, temporaryLedger } from '../../ledger/temporary-ledger.ts';

const EVERY_ENTRY_AS_CSV = { as: 'csv', of: EVERY_ENTRY } as const;

test.skipIf(!canMount())(
  'a table that the disk has no room for to its last row fails, and leaves nothing',
  async () => {
    const { ledger, book } = temporaryLedger();
    await book(...Array.from({ length: 300 }, () => rose()));
    const folder = smallDisk(1);
    leave(folder, 8 * 1024);
    const path = join(folder, 'entries.csv');
    const task = { signal: new AbortController().signal, progress: () => undefined };
    expect(await exportEntries(ledger, path, EVERY_ENTRY_AS_CSV, 'UTC', task)).toEqual({
      ok: false,
      failure: { code: 'file-unwritable', detail: path },
    });
    expect(readdirSync(folder)).toEqual(['filling']);
  },
);

function leave(folder: string, bytes: number): void {
  const { bavail, bsize } = statfsSync(folder);
  writeFileSync(join(folder, 'filling'), Buffer.alloc(bavail * bsize - bytes));
}
