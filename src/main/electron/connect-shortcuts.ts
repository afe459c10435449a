import { globalShortcut } from 'electron';
import { type OverlayCommand, QUIET_MINUTES } from '../../shared/live/overlay-command.ts';
import type { ShortcutAct } from '../../shared/settings/shortcut-acts.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { createShortcuts, type Shortcuts } from './shortcuts.ts';

interface Deps {
  readonly settings: SettingsStore;
  /** Whether alerts are held back now. */
  readonly isHeld: () => boolean;
  readonly command: (command: OverlayCommand) => void;
  /** Tells which shortcuts could not be had, after each change. */
  readonly onRefused: (refused: readonly ShortcutAct[]) => void;
}

/** Global shortcuts as the settings say; Electron gives them back when the app quits. */
export function connectShortcuts({ settings, isHeld, command, onRefused }: Deps): Shortcuts {
  const shortcuts = createShortcuts(globalShortcut, (act) => command(commandOf(act, isHeld())));
  shortcuts.follow(settings.get().shortcuts);
  settings.onChange((next, before) => {
    if (JSON.stringify(next.shortcuts) === JSON.stringify(before.shortcuts)) return;
    shortcuts.follow(next.shortcuts);
    onRefused(shortcuts.refused());
  });
  return shortcuts;
}

function commandOf(act: ShortcutAct, isHeld: boolean): OverlayCommand {
  switch (act) {
    case 'pause':
      return { name: isHeld ? 'resume' : 'pause' };
    case 'quiet':
      return { name: 'quiet', minutes: QUIET_MINUTES };
    case 'replay':
      return { name: 'replay', gift: null };
    default:
      return { name: act };
  }
}
