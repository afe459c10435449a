// Chromium's sandbox, and the machines that do not let it be built.
import { capture } from './processes.mjs';
import { say } from './say.mjs';

/**
 * The flags that Electron needs here, said aloud when they take something away.
 * @returns {Promise<string[]>}
 */
export async function sandboxFlags() {
  const obstacle = await sandboxObstacle();
  if (!obstacle) return [];
  say(`Electron runs without its sandbox (--no-sandbox), because ${obstacle}.`);
  return ['--no-sandbox'];
}

/**
 * @returns {Promise<string | undefined>} why there can be no sandbox
 */
async function sandboxObstacle() {
  if (process.platform !== 'linux') return undefined;
  if (process.geteuid?.() === 0) return 'it is started as root';
  // The sandbox is made of user namespaces, which some systems (Ubuntu from 23.10 on, containers)
  // keep from ordinary users. Chromium would end itself there.
  const { code } = await capture('unshare', ['--user', '--map-root-user', 'true']);
  return code === 0 || code === 127 ? undefined : 'this system keeps user namespaces from it';
}
