import { useSettings } from './settings.ts';

/**
 * Keeps the page's colours in line with the settings. Before they are known, and where they leave
 * the choice to the system, `prefers-color-scheme` decides, which main sets for the app's windows.
 */
export function followTheme(): void {
  useSettings.subscribe(({ settings }) => {
    const { dataset } = document.documentElement;
    if (settings === null || settings.theme === 'system') delete dataset.theme;
    else dataset.theme = settings.theme;
  });
}
