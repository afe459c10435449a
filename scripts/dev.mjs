// `npm run dev`: the app with hot reload of the dashboard, a restart when the main process
// changes, and the overlay pages rebuilt as they are saved. All arguments go to the app.
import { forgetBuild } from './build.mjs';
import { openDisplay } from './display.mjs';
import { electronEnvironment } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { attach } from './processes.mjs';
import { sandboxFlags } from './sandbox.mjs';
import { endWith, say } from './say.mjs';
import { setUp } from './setup.mjs';
import { tool } from './tools.mjs';

await endWith(async () => {
  const electron = await setUp();
  const display = await openDisplay();
  if (display.virtual) say('There is no display here, so the app runs on a virtual one.');
  const env = electronEnvironment(electron.path, display.env);
  const appArguments = [...(await sandboxFlags()), ...process.argv.slice(2)];
  // What the development servers leave in out/ is no build for use.
  forgetBuild();
  const stopWatching = watchOverlay(env);
  const dev = [tool('electron-vite'), 'dev', '--watch', '--', ...appArguments];
  const { code } = await attach(process.execPath, dev, {
    cwd: projectRoot,
    env,
    detached: process.platform !== 'win32',
  });
  stopWatching();
  display.close();
  return code;
});

/**
 * Rebuilds the overlay pages, which OBS and the overlay window load from the local server.
 * @param {NodeJS.ProcessEnv} env
 * @returns {() => void} ends it
 */
function watchOverlay(env) {
  const over = new AbortController();
  const args = [
    tool('vite'),
    'build',
    '--watch',
    '--config',
    'overlay.vite.config.ts',
    '--logLevel',
    'warn',
  ];
  const watching = attach(process.execPath, args, { cwd: projectRoot, env, signal: over.signal });
  watching.catch(() => {
    // Ended by us.
  });
  return () => over.abort();
}
