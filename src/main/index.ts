import { app } from 'electron';
import { finishSwap } from './backup/swap.ts';
import { type CoreOptions, startCore } from './core.ts';
import { seedDemo, seedEligibility } from './demo.ts';
import { argumentsOfApp } from './electron/arguments.ts';
import { sealedFile } from './electron/key-store.ts';
import { takePlace } from './electron/place.ts';
import { type Ground, prepare } from './electron/prepare.ts';
import { refuseStart, sayAndLeave } from './electron/refuse-start.ts';
import { openShell } from './electron/shell.ts';
import { showDemo } from './electron/show-demo.ts';
import { WORDS } from './electron/words.ts';
import { failureSentence } from './failure-sentence.ts';
import { type Documents, openDocuments } from './open-documents.ts';
import { type Options, readCommandLine } from './options.ts';

const command = readCommandLine(argumentsOfApp(), app.getVersion());
if (command.kind === 'say') sayAndLeave(command);
else start(command.options).catch((error: unknown) => refuseStart(`${WORDS.broken} (${error})`));

/**
 * The start of the app. What must come before `ready` comes before the first await; and `ready`
 * comes only after this module has been evaluated, so nothing may wait for it at the top level.
 */
async function start(options: Options): Promise<void> {
  const place = takePlace(options);
  if (!place.ok) return refuseStart(failureSentence(place.failure));
  if (!app.requestSingleInstanceLock()) {
    return sayAndLeave({ text: `${WORDS.runningAlready}\n`, exitCode: 0 });
  }
  const ground = prepare(place.value);

  const restored = await finishSwap(place.value.dataDir);
  if (!restored.ok) return refuseStart(failureSentence(restored.failure));
  const { documents, notices } = await openDocuments(place.value.dataDir);
  ground.notices.add(...notices);
  if (options.demo) {
    await seedDemo(ground.parts.demoHistory, { dir: place.value.dataDir });
    await seedEligibility(documents.eligibility);
  }
  const core = await startCore(coreOptions(options, ground, documents));
  if (!core.ok) return refuseStart(failureSentence(core.failure));
  ground.notices.add(...core.value.warnings);

  await app.whenReady();
  const shell = openShell({ ...ground, core: core.value, documents });
  if (options.demo) await showDemo(core.value, shell, ground.log);
}

function coreOptions(
  { port, source, demo }: Options,
  { place, parts, log }: Ground,
  documents: Documents,
): CoreOptions {
  return {
    version: app.getVersion(),
    dataDir: place.dataDir,
    port: port ?? (demo ? 0 : null),
    forcedSource: source,
    documents,
    overlayDir: parts.overlayDir,
    threadFile: parts.ledgerThread,
    obsPassword: sealedFile(place.dataDir, 'obs-password'),
    log,
  };
}
