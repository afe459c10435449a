import {
  app,
  BrowserWindow,
  type BrowserWindowConstructorOptions,
  type WebPreferences,
} from 'electron';

/** What holds for every window. Written out, so that no change of a default can open anything. */
function safePreferences(): WebPreferences {
  return {
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    experimentalFeatures: false,
    webviewTag: false,
    navigateOnDragDrop: false,
    plugins: false,
    spellcheck: false,
    safeDialogs: true,
    devTools: !app.isPackaged,
  };
}

/** The one place where windows are made. They are shown by whoever asked for them. */
export function createWindow(options: BrowserWindowConstructorOptions): BrowserWindow {
  return new BrowserWindow({
    ...options,
    show: false,
    webPreferences: { ...options.webPreferences, ...safePreferences() },
  });
}
