import type { Core } from '../core.ts';
import { playDemo } from '../demo.ts';
import type { Log } from '../log.ts';
import type { Shell } from './shell.ts';

/**
 * Lets simulated viewers give, with the overlay window open, so that a newcomer sees all of it.
 * With CARAT_SCREENSHOTS=FOLDER it is photographed as well.
 */
export async function showDemo(core: Core, shell: Shell, log: Log): Promise<void> {
  const playing = playDemo(core);
  shell.onLeave(() => playing.stop());
  await shell.overlay.set({ open: true });
  const folder = process.env.CARAT_SCREENSHOTS;
  if (!folder) return;
  const { takeScreenshots } = await import('./screenshots.ts');
  takeScreenshots({ folder, core, dashboard: shell.dashboard }).catch((error: unknown) =>
    log.error('The screenshots could not be taken.', error),
  );
}
