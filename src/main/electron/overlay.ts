import { setTimeout as delay } from 'node:timers/promises';
import type { BrowserWindow } from 'electron';
import type { CallInput, WindowState } from '../../shared/contract/calls.ts';
import { type Answer, type Failure, failure } from '../../shared/contract/failure.ts';
import type { Settings } from '../../shared/settings/settings.ts';
import type { Log } from '../log.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import { editByKeys, showFrame } from './overlay-frame.ts';
import { createOverlayWindow, letClicksThrough, setOnTop } from './overlay-window.ts';
import { whenAtRest } from './remember-bounds.ts';

/** The overlay window as the rest of the app sees it. */
export interface Overlay {
  state(): WindowState;
  set(change: CallInput<'overlay.setWindow'>): Promise<Answer<WindowState>>;
  /** Loads the page anew, because its key has changed. */
  reload(): void;
}

interface Deps {
  readonly settings: SettingsStore;
  /** The address of the page, as OBS gets it; null while there is no server. */
  readonly url: () => string | null;
  /** Why there is none. */
  readonly problem: () => Failure | null;
  readonly onState: (state: WindowState) => void;
  /** Whether the app is quitting, and the window closes with it. */
  readonly isLeaving: () => boolean;
  readonly log: Log;
}

interface Shown {
  readonly window: BrowserWindow;
  readonly reload: () => void;
  /** Ends the edit mode; null while clicks go through. */
  stopEditing: (() => void) | null;
  /** When it was last edited; null for never. */
  editedAt: number | null;
}

/** X11 tells of a place or size a moment after it was asked for: that still belongs to the editing. */
const SETTLES_MS = 2_000;

/** X11 gives a window that is made right after the start an opaque visual. */
const VISUALS_MS = process.platform === 'linux' ? 400 : 0;

/**
 * Whether the window is open and on top, and what it shows, are settings, and the window follows
 * them, whoever has changed them. Editing lasts as long as the window.
 */
export function createOverlay(deps: Deps): Overlay {
  const { settings, url, onState, isLeaving, log } = deps;
  const wanted = () => settings.get().overlay.window;
  let shown: Shown | null = null;
  const visualsReady = delay(VISUALS_MS);

  const state = (): WindowState => ({
    open: shown !== null,
    editing: shown?.stopEditing != null,
    onTop: wanted().onTop,
  });

  const open = () => {
    const made = createOverlayWindow({ ...wanted(), url, log });
    shown = { ...made, stopEditing: null, editedAt: null };
    whenAtRest(made.window, () => {
      if (shown !== null && isEdited(shown))
        void remember(settings, { bounds: made.window.getBounds() });
    });
    made.window.on('closed', () => {
      shown = null;
      onState(state());
      // Somebody has closed it by hand; a window that closes with the app opens with it again.
      if (!isLeaving() && wanted().open) void remember(settings, { open: false });
    });
  };

  const follow = async () => {
    await visualsReady;
    const { open: shouldBeOpen, onTop } = wanted();
    if (shouldBeOpen && shown === null && url() !== null) open();
    else if (!shouldBeOpen) shown?.window.close();
    if (shown !== null) setOnTop(shown.window, onTop);
    onState(state());
  };

  const setEditing = (editing: boolean) => {
    if (shown === null || editing === (shown.stopEditing !== null)) return;
    if (editing) shown.stopEditing = startEditing(shown.window, () => setEditing(false));
    else endEditing(shown);
    onState(state());
  };

  const endEditing = (one: Shown) => {
    one.stopEditing?.();
    one.stopEditing = null;
    one.editedAt = Date.now();
    void remember(settings, { bounds: one.window.getBounds() });
  };

  settings.onChange((next, before) => {
    const [now, then] = [next.overlay.window, before.overlay.window];
    if (now.open !== then.open || now.onTop !== then.onTop) void follow();
    if (now.stage !== then.stage) shown?.reload();
  });
  void follow();

  return {
    state,
    async set({ open, onTop, editing }) {
      const change = { open: editing === true ? true : open, onTop };
      if (change.open === true && url() === null) {
        return { ok: false, failure: deps.problem() ?? failure('port-taken') };
      }
      const saved = await remember(settings, change);
      if (!saved.ok) return saved;
      await follow();
      if (editing !== undefined) setEditing(editing);
      return { ok: true, value: state() };
    },
    reload: () => shown?.reload(),
  };
}

/** Whether a move is the creator's own, and not one back from a display that has gone. */
function isEdited({ stopEditing, editedAt }: Shown): boolean {
  return stopEditing !== null || (editedAt !== null && Date.now() - editedAt < SETTLES_MS);
}

/** Makes the window something to take hold of. The result makes it a picture again. */
function startEditing(window: BrowserWindow, done: () => void): () => void {
  window.setIgnoreMouseEvents(false);
  window.setMovable(true);
  window.setResizable(true);
  const hideFrame = showFrame(window);
  const ignoreKeys = editByKeys(window, done);
  window.focus();
  return () => {
    ignoreKeys();
    hideFrame();
    window.setResizable(false);
    window.setMovable(false);
    letClicksThrough(window);
  };
}

type WindowSettings = Settings['overlay']['window'];

/** Changes the given fields of the window's settings; `undefined` leaves one as it is. */
function remember(
  settings: SettingsStore,
  change: { [Field in keyof WindowSettings]?: WindowSettings[Field] | undefined },
): Promise<Answer<Settings>> {
  return settings.change((now) => {
    const { open, onTop, bounds, stage } = now.overlay.window;
    const window = {
      open: change.open ?? open,
      onTop: change.onTop ?? onTop,
      bounds: change.bounds ?? bounds,
      stage,
    };
    return { ...now, overlay: { ...now.overlay, window } };
  });
}
