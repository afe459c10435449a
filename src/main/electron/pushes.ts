import type { WebContents } from 'electron';
import { PUSH_CHANNEL, type Pushes, type PushName } from '../../shared/contract/pushes.ts';

/** Tells the dashboard something without being asked. */
export type Push = <N extends PushName>(name: N, value: Pushes[N]) => void;

/** Nobody listens when the window or its page is gone; that is no error. */
export function pushesTo(page: WebContents): Push {
  return (name, value) => {
    if (page.isDestroyed() || page.isCrashed()) return;
    page.send(`${PUSH_CHANNEL}:${name}`, value);
  };
}
