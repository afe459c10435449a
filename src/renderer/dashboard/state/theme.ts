import type { Settings } from '../../../shared/settings/settings.ts';
import { useSettings } from './settings.ts';

type Theme = Settings['theme'];

/** Remembered beside the settings, so that the first frame has the right colours already. */
const MEMORY = 'carat.theme';

/** Keeps the page's colours in line with the settings; without a choice the system decides. */
export function followTheme(): void {
  show(localStorage.getItem(MEMORY));
  useSettings.subscribe(({ settings }) => {
    if (settings === null) return;
    localStorage.setItem(MEMORY, settings.theme);
    show(settings.theme);
  });
}

function show(theme: Theme | string | null): void {
  if (theme === 'dark' || theme === 'light') document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
}
