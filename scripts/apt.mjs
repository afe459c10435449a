// Debian's packages, installed with apt-get.
import { capture } from './processes.mjs';
import { failure, say } from './say.mjs';

/** Waits for another apt-get instead of failing beside it. */
const OPTIONS = ['-qq', '-o', 'DPkg::Lock::Timeout=120'];

/**
 * Installs packages; needs root.
 * @param {string[]} packages names as in Debian 12
 */
export async function aptInstall(packages) {
  say(`Installing with apt-get: ${packages.join(' ')} …`);
  await aptGet(['update']);
  const names = await namesHere(packages);
  await aptGet(['install', '-y', '--no-install-recommends', ...names]);
}

/**
 * The names that this release has: Debian 13 and Ubuntu 24.04 renamed libraries whose interface
 * changed with the 64-bit time (libasound2 became libasound2t64).
 * @param {string[]} packages
 * @returns {Promise<string[]>}
 */
export async function namesHere(packages) {
  const renamed = packages.map((name) => `${name}t64`);
  const { stdout } = await capture('apt-cache', ['show', '--no-all-versions', ...renamed]);
  return chosenNames(packages, stdout);
}

/**
 * @param {string[]} packages
 * @param {string} shown what `apt-cache show` tells of their renamed forms
 * @returns {string[]}
 */
export function chosenNames(packages, shown) {
  const known = new Set([...shown.matchAll(/^Package: (\S+)$/gm)].map((match) => match[1]));
  return packages.map((name) => (known.has(`${name}t64`) ? `${name}t64` : name));
}

/** @param {string[]} args */
async function aptGet(args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const { code, stderr } = await capture('apt-get', [...OPTIONS, ...args], { env });
  if (code === 0) return;
  const reason = /^E: (.*)$/m.exec(stderr)?.[1] ?? `exit code ${code}`;
  throw failure(
    `apt-get ${args[0]} failed (${reason}); mend that, or install the packages yourself, and run this again.`,
  );
}
