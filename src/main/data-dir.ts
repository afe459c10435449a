import { homedir } from 'node:os';
import { join } from 'node:path';

/** The platform's place for the data of this app: the same one that Electron would choose. */
export function defaultDataDir(platform: NodeJS.Platform, env: NodeJS.ProcessEnv): string {
  const home = homedir();
  switch (platform) {
    case 'win32':
      return join(env.APPDATA ?? join(home, 'AppData', 'Roaming'), 'Carat');
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Carat');
    default:
      return join(env.XDG_CONFIG_HOME ?? join(home, '.config'), 'Carat');
  }
}
