import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import { WORDS } from './words.ts';

/**
 * The menu for its shortcuts: copy and paste on macOS, larger and smaller text everywhere. On
 * Windows and Linux it hides until Alt is pressed.
 */
export function setAppMenu(): void {
  const view: MenuItemConstructorOptions[] = [
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ];
  if (!app.isPackaged) view.push({ role: 'toggleDevTools' });
  const template: MenuItemConstructorOptions[] = [
    { label: WORDS.menu.edit, role: 'editMenu' },
    { label: WORDS.menu.view, submenu: view },
  ];
  if (process.platform === 'darwin') template.unshift({ role: 'appMenu' });
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
