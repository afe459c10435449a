/** The dashboard's own scheme and host: `app://dashboard/`. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'dashboard';
export const DASHBOARD_URL = `${APP_SCHEME}://${APP_HOST}/index.html`;

/** What is known of the frame that a message came from. */
export interface Sender {
  readonly url: string;
  /** Whether it is the window's own page, not a frame inside it. */
  readonly isMainFrame: boolean;
}

/**
 * Whether a message comes from the dashboard. Protocol and host are compared, because the origin
 * of a scheme of one's own is the text "null" and would equal that of any other such page.
 * @param devServer origin of the development server, where there is one
 */
export function isDashboard(sender: Sender | null, devServer: string | null): boolean {
  if (sender === null || !sender.isMainFrame || !URL.canParse(sender.url)) return false;
  const { protocol, host, origin, username, password } = new URL(sender.url);
  if (username !== '' || password !== '') return false;
  if (devServer !== null) return origin === devServer;
  return protocol === `${APP_SCHEME}:` && host === APP_HOST;
}
