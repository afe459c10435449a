import type { FeedFrame } from '../live/delta.ts';
import type { PackageSets } from '../packages/package-set.ts';
import type { Settings } from '../settings/settings.ts';
import type { ShortcutAct } from '../settings/shortcut-acts.ts';
import type { AppInfo, WindowState } from './calls.ts';
import type { RehearsalView } from './rehearsal-calls.ts';

/** What main tells the dashboard without being asked. */
export interface Pushes {
  /** Deltas of the live state (or a snapshot), the same frames as on the feed socket. */
  readonly live: FeedFrame;
  readonly settings: Settings;
  /** Also when a backup has been restored. */
  readonly packages: PackageSets;
  readonly window: WindowState;
  readonly info: AppInfo;
  readonly rehearsal: RehearsalView;
  /** The shortcuts that could not be had. */
  readonly shortcuts: readonly ShortcutAct[];
}

export type PushName = keyof Pushes;
export const PUSH_NAMES: readonly PushName[] = [
  'live',
  'settings',
  'packages',
  'window',
  'info',
  'rehearsal',
  'shortcuts',
];

/** The bridge that the preload puts on `window.carat`: two functions, whatever features come. */
export interface Bridge {
  /** Answers `Answer<output>`; the client in the dashboard gives it its type. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Listens to a push; the function it returns stops that. */
  on(name: string, listener: (value: unknown) => void): () => void;
}

/** The one channel for calls, and the prefix of the channels for pushes. */
export const CALL_CHANNEL = 'carat:call';
export const PUSH_CHANNEL = 'carat:push';
