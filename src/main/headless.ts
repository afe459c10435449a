import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { version } from '../../package.json';
import type { Failure } from '../shared/contract/failure.ts';
import { finishSwap } from './backup/swap.ts';
import { type Core, startCore } from './core.ts';
import { defaultDataDir } from './data-dir.ts';
import { failureSentence } from './failure-sentence.ts';
import { openLog } from './log.ts';
import { openDocuments } from './open-documents.ts';
import { type Options, readCommandLine } from './options.ts';

/** The core without a window, on plain Node: for servers, tests and tinkering. */

const command = readCommandLine(process.argv.slice(2), version);
if (command.kind === 'say') {
  (command.exitCode === 0 ? process.stdout : process.stderr).write(command.text);
  process.exitCode = command.exitCode;
} else if (command.options.demo) {
  process.stderr.write('carat: --demo needs the window: run it with npm start.\n');
  process.exitCode = 1;
} else {
  await run(command.options);
}

async function run(options: Options): Promise<void> {
  const dataDir = resolve(options.dataDir ?? defaultDataDir(process.platform, process.env));
  const log = openLog(dataDir);
  const restored = await finishSwap(dataDir);
  if (!restored.ok) return refuse(restored.failure);
  const { documents, notices } = await openDocuments(dataDir);
  const core = await startCore({
    version,
    dataDir,
    port: options.port,
    forcedSource: options.source,
    documents,
    overlayDir: fileURLToPath(new URL('../overlay', import.meta.url)),
    threadFile: new URL('./ledger-thread.js', import.meta.url),
    obsPassword: null,
    log,
  });
  // Of several problems the one that ends it is said, and nothing else.
  if (!core.ok) return refuse(core.failure);
  for (const notice of [...notices, ...core.value.warnings]) log.warn(failureSentence(notice));
  // Without a window there is nothing to do but to serve.
  const [problem] = core.value.notices;
  if (problem !== undefined) {
    await core.value.stop();
    return refuse(problem);
  }
  stopOnSignals(core.value);
  process.stdout.write(`carat ready ${core.value.origin}\n`);
}

/** The terminal and npm may both pass a signal on: only the first one counts. */
function stopOnSignals(core: Core): void {
  const stop = () => {
    process.removeAllListeners('SIGINT').on('SIGINT', () => undefined);
    process.removeAllListeners('SIGTERM').on('SIGTERM', () => undefined);
    void core.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

function refuse(failure: Failure): void {
  process.stderr.write(`carat: ${failureSentence(failure)}\n`);
  process.exitCode = 1;
}
