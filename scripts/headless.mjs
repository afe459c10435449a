// `npm run headless`: the same core on plain Node, without a window. Our own words go to stderr;
// stdout carries only what the core prints (`carat ready http://127.0.0.1:PORT`).
import { join } from 'node:path';
import { buildIfStale } from './build.mjs';
import { projectRoot } from './places.mjs';
import { attach } from './processes.mjs';
import { endWith } from './say.mjs';
import { setUpPackages } from './setup.mjs';

await endWith(async () => {
  await setUpPackages();
  await buildIfStale();
  const args = [join(projectRoot, 'out/main/headless.js'), ...process.argv.slice(2)];
  const { code } = await attach(process.execPath, args, {
    detached: process.platform !== 'win32',
  });
  return code;
});
