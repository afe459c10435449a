// The app inside the fallback runtime: does what Electron's own default app does, which that
// runtime lacks. It is copied to `resources/app/main.mjs` there and starts the app that the
// command line names: `electron [flags] path-to-app [arguments of the app]`.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app as electronApp } from 'electron';

/** Two setters that Electron keeps for its default app, and out of its types. */
const app =
  /** @type {import('electron').App & Record<'setVersion' | 'setAppPath', (value: string) => void>} */ (
    electronApp
  );

const appArgument = process.argv.slice(1).find((argument) => !argument.startsWith('-'));

if (appArgument === undefined) {
  console.error('Usage: electron [flags] path-to-app [arguments]');
  app.exit(1);
} else {
  try {
    await start(resolve(appArgument));
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

/** @param {string} path the app's folder, or a script */
async function start(path) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const manifest = join(path, 'package.json');
  const main = existsSync(manifest) ? introduce(path, manifest) : path;
  await import(pathToFileURL(main).href);
}

/**
 * Tells Electron whose app it is.
 * @param {string} folder
 * @param {string} manifest
 * @returns {string} the app's first script
 */
function introduce(folder, manifest) {
  const { name, productName, version, main } = JSON.parse(readFileSync(manifest, 'utf8'));
  app.setName(productName ?? name);
  app.setVersion(version ?? '0.0.0');
  app.setAppPath(folder);
  app.setPath('userData', join(app.getPath('appData'), app.getName()));
  return join(folder, main ?? 'index.js');
}
