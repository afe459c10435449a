// `npm run test:obs`: the assistant for OBS, and the overlay in its picture, with a real OBS on a
// virtual display. OBS is large, and nobody has to have it: without it this says so and ends well.
// What stands after it on the command line goes to Vitest. `npm test` runs it, too.
import { buildIfStale } from './build.mjs';
import { openDisplay } from './display.mjs';
import { electronEnvironment } from './environment.mjs';
import { onPath } from './on-path.mjs';
import { projectRoot } from './places.mjs';
import { attach } from './processes.mjs';
import { endWith, say } from './say.mjs';
import { setUp } from './setup.mjs';
import { tool } from './tools.mjs';

await endWith(async () => {
  if (process.platform !== 'linux' || !onPath('obs')) {
    say(
      'OBS is not installed, so nothing was tried with it. On Debian: apt-get install obs-studio',
    );
    return 0;
  }
  const electron = await setUp({ forTests: true });
  await buildIfStale();
  // Always a display of its own: OBS would open its window on somebody's desk.
  const display = await openDisplay({});
  const env = { ...electronEnvironment(electron.path, display.env), CARAT_OBS: 'on' };
  // One file at a time: what is on the screen is in the picture.
  const args = ['run', 'test/obs', '--no-file-parallelism', ...process.argv.slice(2)];
  const { code } = await attach(process.execPath, [tool('vitest'), ...args], {
    cwd: projectRoot,
    env,
  });
  display.close();
  return code;
});
