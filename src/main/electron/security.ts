import { app, type Session, type WebContents } from 'electron';

/**
 * Shuts what no page of ours needs, for every session and every page there will ever be; must run
 * before `ready`.
 * @param devServer origin of the development server, where there is one: its pages reload themselves
 */
export function hardenApp(devServer: string | null): void {
  // Whoever passes --no-sandbox (root must) would get half of the processes back into it by this,
  // and those end at once. Windows ask for their sandbox anyway, see create-window.ts.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('session-created', denyPermissions);
  app.on('web-contents-created', (_event, contents) => denyLeaving(contents, devServer));
}

function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  // The spell checker fetches a dictionary for each of its languages from a server of Google's as
  // soon as there is a session, whether a page uses it or not.
  session.setSpellCheckerLanguages([]);
  session.setSpellCheckerEnabled(false);
}

/** The only origin whose pages may be shown in a frame; null for none. */
let framed: string | null = null;

/** Lets frames show the overlay's pages, as soon as there is a server for them. */
export function letFramesShow(origin: string | null): void {
  framed = origin;
}

/** A page stays where it was loaded. Links are opened by name, through main (see links.ts). */
function denyLeaving(contents: WebContents, devServer: string | null): void {
  // Of the main frame as well; it comes before will-navigate, which needs no answer then.
  contents.on('will-frame-navigate', (event) => {
    const { origin } = new URL(event.url);
    const isFramed = !event.isMainFrame && origin === framed;
    if (!isFramed && (devServer === null || origin !== devServer)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/**
 * Lets a session load what `isAllowed` knows, and nothing else: no address that the creator has
 * not switched on is ever asked for.
 */
export function allowOnly(session: Session, isAllowed: (url: URL) => boolean): void {
  session.webRequest.onBeforeRequest((request, answer) => {
    answer({ cancel: !URL.canParse(request.url) || !isAllowed(new URL(request.url)) });
  });
}
