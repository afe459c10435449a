import { join } from 'node:path';
import { app, type BrowserWindow, session } from 'electron';
import type { OverlayCommand } from '../../shared/live/overlay-command.ts';
import { createDispatch } from '../contract/dispatch.ts';
import type { Core } from '../core.ts';
import type { Feed } from '../feed/feed.ts';
import type { Documents } from '../open-documents.ts';
import { appInfo, watchDay } from './app-info.ts';
import { setAppMenu } from './app-menu.ts';
import { serveDashboard } from './app-scheme.ts';
import { connectShortcuts } from './connect-shortcuts.ts';
import { bringForward, openDashboard } from './dashboard-window.ts';
import { acceptCalls } from './ipc.ts';
import { arrangeLeaving } from './leaving.ts';
import { createOverlay, type Overlay } from './overlay.ts';
import { leavePlace } from './place.ts';
import type { Ground } from './prepare.ts';
import { type Push, pushesTo } from './pushes.ts';
import { allowOnly, letFramesShow } from './security.ts';
import { allHandlers } from './shell-handlers.ts';
import { openTray } from './tray.ts';
import { APP_SCHEME, DASHBOARD_URL } from './trusted-sender.ts';

interface ShellOptions extends Ground {
  readonly core: Core;
  readonly documents: Documents;
}

/** What can be seen, for the demo to show. */
export interface Shell {
  readonly dashboard: BrowserWindow;
  readonly overlay: Overlay;
  /** Is waited for when the app quits, before the core is stopped. */
  onLeave(stop: () => Promise<void>): void;
}

/** Everything that can be seen: the windows, the tray, and what connects them with the core. */
export function openShell(options: ShellOptions): Shell {
  const { core, place, devServer, notices, log } = options;
  const { settings } = options.documents;
  setAppMenu();
  const dashboard = openMainWindow(options);
  const leaving: (() => Promise<void>)[] = [];
  const isLeaving = arrangeLeaving({
    dashboard,
    isLive: core.isLive,
    stop: async () => {
      await Promise.all(leaving.map((stop) => stop()));
      await stopAll(options);
    },
    log,
  });
  const push = pushesTo(dashboard.webContents);
  const overlay = createOverlay({
    settings,
    url: () => core.windowUrl,
    problem: () => core.notices[0] ?? null,
    onState: (state) => push('window', state),
    isLeaving,
    log,
  });
  const info = () => appInfo(core, place, notices);
  const command = commandOverlay(options);
  const shortcuts = connectShortcuts({
    settings,
    isHeld: () => core.feed.state().overlay.heldSince !== null,
    command,
    onRefused: (refused) => push('shortcuts', refused),
  });
  const handlers = allHandlers({
    core: core.handlers,
    settings,
    overlay,
    dashboard,
    shortcuts,
    info,
    transfer: core.transfer,
    log,
  });
  acceptCalls(createDispatch(handlers, log.error), devServer, log);
  connectPushes(options, push, () => push('info', info()));
  connectTray(options, dashboard, overlay, command);
  app.on('second-instance', () => bringForward(dashboard));
  return {
    dashboard,
    overlay,
    onLeave: (stop) => {
      leaving.push(stop);
    },
  };
}

function openMainWindow(options: ShellOptions): BrowserWindow {
  const { core, documents, parts, devServer, log } = options;
  const isAllowed = (url: URL) => isOwnPage(url, devServer) || isFramed(url, core.origin);
  allowOnly(session.defaultSession, isAllowed);
  letFramesShow(core.origin);
  serveDashboard(parts.dashboardDir, core.origin);
  return openDashboard({
    settings: documents.settings,
    preload: parts.preload,
    url: devServer ?? DASHBOARD_URL,
    icon: join(parts.iconsDir, 'icon-256.png'),
    log,
  });
}

/** DevTools are a page too; they are not there in a packaged app. */
const ENGINE_SCHEMES = new Set(['data:', 'blob:', 'devtools:']);

function isOwnPage(url: URL, devServer: string | null): boolean {
  if (url.protocol === `${APP_SCHEME}:` || ENGINE_SCHEMES.has(url.protocol)) return true;
  return devServer !== null && url.host === new URL(devServer).host;
}

/** What the editor's frame asks for: pages of the local server, and their socket. */
function isFramed(url: URL, overlayOrigin: string | null): boolean {
  if (overlayOrigin === null || url.host !== new URL(overlayOrigin).host) return false;
  return url.protocol === 'ws:' || url.protocol === 'http:';
}

async function stopAll({ core, documents, place }: ShellOptions): Promise<void> {
  await core.stop();
  await Promise.all(Object.values(documents).map((one) => one.settled()));
  leavePlace(place);
}

function connectPushes(
  { core, documents, notices }: ShellOptions,
  push: Push,
  pushInfo: () => void,
) {
  core.feed.listen((frame) => push('live', frame));
  notices.onChange(pushInfo);
  core.backups.onProblem(pushInfo);
  core.rehearsal.onChange((view) => push('rehearsal', view));
  watchDay(core.zone, pushInfo);
  documents.packages.onChange((packages) => push('packages', packages));
  documents.settings.onChange((next, before) => {
    push('settings', next);
    if (next.timeZone !== before.timeZone) pushInfo();
  });
}

function connectTray(
  { core, documents: { settings }, parts, log }: ShellOptions,
  dashboard: BrowserWindow,
  overlay: Overlay,
  command: (command: OverlayCommand) => void,
): void {
  const alerts = () => core.feed.state().overlay;
  const update = openTray({
    iconsDir: parts.iconsDir,
    state: () => ({
      window: settings.get().overlay.window.open,
      paused: alerts().paused,
      quiet: alerts().quietUntil !== null,
    }),
    show: () => bringForward(dashboard),
    setOverlay: (open) => void overlay.set({ open }),
    command,
    quit: () => app.quit(),
    log,
  });
  settings.onChange(update);
  whenHeldChanges(core.feed, update);
}

/** Also when a quiet time ends by itself. */
function whenHeldChanges(feed: Feed, then: () => void): void {
  const seen = () => {
    const { paused, quietUntil } = feed.state().overlay;
    return `${paused} ${quietUntil}`;
  };
  let last = seen();
  feed.listen(() => {
    if (seen() === last) return;
    last = seen();
    then();
  });
}

/** Asked for where no page can show why it failed. */
function commandOverlay({ core, log }: ShellOptions): (command: OverlayCommand) => void {
  return async (command) => {
    const done = await core.command(command);
    if (!done.ok) log.warn(`The overlay was not told: ${done.failure.code}.`, command.name);
  };
}
