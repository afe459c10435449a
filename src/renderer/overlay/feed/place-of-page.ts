import type { SoundPlace } from '../../../shared/settings/design-kinds.ts';

/** What shows this page: OBS, Carat's own window, or some browser. */
export function placeOfPage(): SoundPlace {
  if ('obsstudio' in window) return 'obs';
  return navigator.userAgent.includes('Electron/') ? 'app' : 'browser';
}
