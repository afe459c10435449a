import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { finishSwap } from '../../src/main/backup/swap.ts';
import { createDispatch } from '../../src/main/contract/dispatch.ts';
import type { Handlers } from '../../src/main/contract/handlers.ts';
import { startCore } from '../../src/main/core.ts';
import { openLog } from '../../src/main/log.ts';
import { openDocuments } from '../../src/main/open-documents.ts';
import type { CallInput } from '../../src/shared/contract/calls.ts';

/**
 * Carat without a window, as headless.ts starts it, for tests that make the dashboard's calls:
 * these come as messages of the parent process.
 */

const dataDir = resolve(process.argv[2] ?? '');
const out = pathToFileURL(`${resolve('out')}/`);

const restored = await finishSwap(dataDir);
if (!restored.ok) throw new Error(JSON.stringify(restored.failure));
const { documents } = await openDocuments(dataDir);
const log = openLog(dataDir);
const core = await startCore({
  version: '0.0.0-test',
  dataDir,
  port: 0,
  forcedSource: null,
  documents,
  overlayDir: new URL('overlay', out).pathname,
  threadFile: new URL('main/ledger-thread.js', out),
  obsPassword: null,
  log,
});
if (!core.ok) throw new Error(JSON.stringify(core.failure));
const { value } = core;
const handlers = {
  ...value.handlers,
  'settings.set': (next: Parameters<typeof documents.settings.set>[0]) =>
    documents.settings.set(next),
  // Where nobody can be asked, files have their place.
  'transfer.choose': (kind: string) =>
    value.transfer.choose(join(dataDir, kind === 'ledger' ? 'import.json' : 'import.csv')),
  'transfer.export': (wish: CallInput<'transfer.export'>) =>
    wish.what === 'ledger'
      ? value.transfer.exportLedger(join(dataDir, 'export.json'))
      : value.transfer.exportEntries(join(dataDir, `entries.${wish.as}`), wish),
  'settings.get': () => ({ ok: true, value: documents.settings.get() }),
} as unknown as Handlers;
const dispatch = createDispatch(handlers, log.error);

process.on('message', ({ call, name, input }: { call: number; name: string; input: unknown }) => {
  void dispatch(name, input).then((answer) => process.send?.({ call, answer }));
});
process.on('SIGTERM', () => void value.stop().then(() => process.exit(0)));
process.send?.('ready');
