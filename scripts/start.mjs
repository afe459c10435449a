// `npm start`: sets up what is missing, builds what has changed, and opens the app. All arguments
// go to the app.
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { openDisplay } from './display.mjs';
import { electronEnvironment } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { attach } from './processes.mjs';
import { sandboxFlags } from './sandbox.mjs';
import { endWith, say } from './say.mjs';
import { setUp } from './setup.mjs';

const appArguments = process.argv.slice(2);

await endWith(async () => {
  const electron = await setUp();
  await buildIfStale();
  const display = await openDisplay();
  const unseen = display.virtual ? virtualDisplay() : {};
  const env = electronEnvironment(electron.path, { ...display.env, ...unseen });
  const args = [...(await sandboxFlags()), ...quietFlags(display), '.', ...appArguments];
  const { code } = await attach(electron.path, args, {
    cwd: projectRoot,
    env,
    detached: process.platform !== 'win32',
  });
  display.close();
  return code;
});

/**
 * On a virtual display Chromium complains about the desktop that is not there; Carat's own words
 * are not among its log.
 * @param {import('./display.mjs').Display} display
 * @returns {string[]}
 */
function quietFlags(display) {
  return display.virtual && process.env.CARAT_DEBUG !== '1' ? ['--log-level=3'] : [];
}

/**
 * Says that nobody sees the window, and for the demo where to look instead.
 * @returns {NodeJS.ProcessEnv} what the app is told about it: that nobody can answer a dialog,
 *   and where its pictures go
 */
function virtualDisplay() {
  if (!appArguments.includes('--demo')) {
    say('There is no display here, so the app runs on a virtual one (Ctrl-C ends it).');
    return { CARAT_DIALOGS: 'off' };
  }
  const folder = mkdtempSync(join(tmpdir(), 'carat-screenshots-'));
  say(
    `There is no display here, so the demo runs on a virtual one; screenshots are put into ${folder}`,
  );
  return { CARAT_DIALOGS: 'off', CARAT_SCREENSHOTS: folder };
}
