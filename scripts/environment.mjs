// Environment variables for the programs that we start.

/**
 * @param {string} electron the executable, for electron-vite (ELECTRON_EXEC_PATH)
 * @param {NodeJS.ProcessEnv} [more]
 * @returns {NodeJS.ProcessEnv}
 */
export function electronEnvironment(electron, more = {}) {
  /** @type {NodeJS.ProcessEnv} */
  const env = { ...process.env, ...more, ELECTRON_EXEC_PATH: electron };
  // Editors that are Electron apps leave this to their terminals; with it no window would open.
  delete env.ELECTRON_RUN_AS_NODE;
  return env;
}
