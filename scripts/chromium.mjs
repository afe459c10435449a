// The Chromium that stands in for OBS's browser source in the tests.
import { canRun } from './on-path.mjs';
import { failure } from './say.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * @returns {string | undefined} CARAT_CHROMIUM, or a Chromium in one of its usual places
 */
export function findChromium() {
  const chosen = process.env.CARAT_CHROMIUM;
  return [...(chosen ? [chosen] : []), ...USUAL_PLACES].find(canRun);
}

/**
 * @returns {string} the executable, for Playwright's `executablePath`
 * @throws a failure when there is none
 */
export function chromiumExecutable() {
  const path = findChromium();
  if (!path)
    throw failure('The tests need Chromium or Chrome; install it, or name one in CARAT_CHROMIUM.');
  return path;
}
