import { app } from 'electron';
import type { AppInfo } from '../../shared/contract/calls.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { dayAt } from '../../shared/stats/zone-days.ts';
import type { Core } from '../core.ts';
import type { Notices } from './notices.ts';
import type { Place } from './place.ts';

const DAY_CHECK_MS = 30_000;

/** What the dashboard is told about the app itself. */
export function appInfo(core: Core, place: Place, notices: Notices): AppInfo {
  const timeZone = core.zone();
  return {
    version: app.getVersion(),
    origin: core.origin,
    dataDir: place.dataDir,
    demo: place.temporary,
    timeZone,
    today: dayAt(Date.now(), timeZone),
    platform: process.platform,
    notices: [...core.notices, ...backupProblem(core), ...notices.list()],
  };
}

function backupProblem({ backups }: Core): readonly Failure[] {
  const problem = backups.problem();
  return problem === null ? [] : [problem];
}

/** Calls `onChange` when it is another day in the creator's zone, also after the computer slept. */
export function watchDay(zone: () => string, onChange: () => void): void {
  const today = () => dayAt(Date.now(), zone());
  let known = today();
  setInterval(() => {
    if (today() === known) return;
    known = today();
    onChange();
  }, DAY_CHECK_MS);
}
