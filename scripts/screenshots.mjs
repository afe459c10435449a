// `npm run screenshots`: takes the README's pictures anew, from a demo that runs for as long as
// that takes.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { openDisplay } from './display.mjs';
import { electronEnvironment } from './environment.mjs';
import { projectRoot } from './places.mjs';
import { sandboxFlags } from './sandbox.mjs';
import { endWith, failure, say } from './say.mjs';
import { setUp } from './setup.mjs';

const IMAGES = join(projectRoot, 'docs/images');
/** What the README shows, of all that the demo pictures. */
const SHOWN = ['live-dark.png', 'earnings-light.png', 'overlay.png'];

await endWith(async () => {
  const electron = await setUp({ forTests: true });
  await buildIfStale();
  const display = await openDisplay();
  const folder = mkdtempSync(join(tmpdir(), 'carat-screenshots-'));
  const child = spawn(electron.path, [...(await sandboxFlags()), '.', '--demo'], {
    cwd: projectRoot,
    env: electronEnvironment(electron.path, {
      ...display.env,
      CARAT_DIALOGS: 'off',
      CARAT_SCREENSHOTS: folder,
    }),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(child, 'exit');
  await Promise.race([untilTaken(child.stdout), ended]);
  child.kill('SIGTERM');
  await ended;
  display.close();
  keep(folder);
  rmSync(folder, { recursive: true, force: true });
  return 0;
});

/** @param {import('node:stream').Readable} output */
async function untilTaken(output) {
  for await (const text of output) {
    if (String(text).includes('carat screenshots')) return;
  }
}

/** @param {string} folder */
function keep(folder) {
  mkdirSync(IMAGES, { recursive: true });
  for (const name of SHOWN) {
    try {
      copyFileSync(join(folder, name), join(IMAGES, name));
    } catch {
      throw failure(`The demo took no picture ${name}.`);
    }
  }
  say(`${SHOWN.length} pictures are in docs/images`);
}
