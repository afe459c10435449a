import { app } from 'electron';
import { startCore } from './core.ts';
import { playDemo, seedDemo } from './demo.ts';
import { registerAppScheme } from './electron/app-scheme.ts';
import { argumentsOfApp } from './electron/arguments.ts';
import { reportCrashes } from './electron/crashes.ts';
import { createNotices } from './electron/notices.ts';
import { findParts, takePlace } from './electron/place.ts';
import { refuseStart, sayAndLeave } from './electron/refuse-start.ts';
import { hardenApp } from './electron/security.ts';
import { openShell } from './electron/shell.ts';
import { setSwitches } from './electron/switches.ts';
import { WORDS, whyNotStarted } from './electron/words.ts';
import { openLog } from './log.ts';
import { type Options, readCommandLine } from './options.ts';
import { createSettingsStore } from './settings/settings-store.ts';

const command = readCommandLine(argumentsOfApp(), app.getVersion());
if (command.kind === 'say') sayAndLeave(command);
else start(command.options).catch((error: unknown) => refuseStart(`${WORDS.broken} (${error})`));

/** The start of the app, in order. Whatever must come before `ready` stands before the first await. */
async function start(options: Options): Promise<void> {
  const place = takePlace(options);
  if (!place.ok) return refuseStart(whyNotStarted(place.failure));
  if (!app.requestSingleInstanceLock()) return app.exit(0);
  const { dataDir } = place.value;
  const log = openLog(dataDir);
  const notices = createNotices();
  reportCrashes(log, notices);
  log.info('Carat starts.', { version: app.getVersion(), electron: process.versions.electron });
  setSwitches();
  hardenApp();
  registerAppScheme();

  const { store: settings, notices: aboutSettings } = await createSettingsStore(dataDir);
  notices.add(...aboutSettings);
  const parts = findParts();
  if (options.demo) await seedDemo(parts.demoHistory, { dir: dataDir });
  const core = await startCore({
    version: app.getVersion(),
    dataDir,
    port: options.port ?? (options.demo ? 0 : null),
    forcedSource: options.source,
    settings,
    overlayDir: parts.overlayDir,
    threadFile: parts.ledgerThread,
    log,
  });
  if (!core.ok) return refuseStart(whyNotStarted(core.failure));
  await app.whenReady();
  const shell = openShell({ core: core.value, settings, place: place.value, parts, notices, log });
  if (options.demo) playDemo(core.value);
  if (options.demo && process.env.CARAT_SCREENSHOTS) {
    const { takeScreenshots } = await import('./electron/screenshots.ts');
    await takeScreenshots({ folder: process.env.CARAT_SCREENSHOTS, core: core.value, ...shell });
  }
}
