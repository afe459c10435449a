import { app } from 'electron';
import { type Log, openLog } from '../log.ts';
import { registerAppScheme } from './app-scheme.ts';
import { reportCrashes } from './crashes.ts';
import { createNotices, type Notices } from './notices.ts';
import { findDevServer, findParts, type Parts, type Place } from './place.ts';
import { hardenApp } from './security.ts';
import { setSwitches } from './switches.ts';

/** What every part of the shell works with. */
export interface Ground {
  readonly place: Place;
  readonly parts: Parts;
  /** Origin of the development server; null for the built dashboard. */
  readonly devServer: string | null;
  readonly notices: Notices;
  readonly log: Log;
}

/** Everything that Electron must be told before it is ready. */
export function prepare(place: Place): Ground {
  const log = openLog(place.dataDir);
  const notices = createNotices();
  reportCrashes(log, notices);
  log.info('Carat starts.', { version: app.getVersion(), electron: process.versions.electron });
  const devServer = findDevServer();
  setSwitches();
  hardenApp(devServer);
  registerAppScheme();
  return { place, parts: findParts(), devServer, notices, log };
}
