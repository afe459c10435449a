import type { Settings } from '../../shared/settings/settings.ts';
import type { SettingsStore } from '../settings/settings-store.ts';
import type { Live } from './live.ts';

/** Whether alerts are held back, and until when. */
export type Hold = Pick<Settings['overlay'], 'paused' | 'quietUntil'>;

/** What the settings say about it at `now`; a quiet time that is over is none. */
function holdAt({ overlay }: Settings, now: number): Hold {
  const { paused, quietUntil } = overlay;
  return { paused, quietUntil: quietUntil !== null && quietUntil > now ? quietUntil : null };
}

/**
 * Keeps the live state in line with pause and quiet of the settings, also when a quiet time ends
 * by itself. The function it returns stops that.
 */
export function followHold(
  settings: Pick<SettingsStore, 'get' | 'onChange'>,
  live: Pick<Live, 'hold'>,
  now: () => number,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const look = () => {
    const hold = holdAt(settings.get(), now());
    live.hold(hold);
    clearTimeout(timer);
    if (hold.quietUntil !== null) timer = setTimeout(look, hold.quietUntil - now());
  };
  look();
  const stop = settings.onChange(look);
  return () => {
    stop();
    clearTimeout(timer);
  };
}
