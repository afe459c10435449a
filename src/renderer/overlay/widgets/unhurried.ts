import type { Widget } from '../canvas/widget.ts';
import type { News } from '../feed/listen.ts';
import { paced } from '../paced.ts';

/** Milliseconds. Rows and numbers that change faster than this cannot be read. */
const EVERY = 500;

/** A widget that shows how things stand, and so needs to hear the last of several news only. */
export function unhurried(widget: Widget): Widget {
  let latest: News | null = null;
  const soon = paced(() => {
    if (latest !== null) widget.tell(latest);
    latest = null;
  }, EVERY);
  return {
    dress: widget.dress,
    tell(news) {
      latest = news;
      soon.run();
    },
    close() {
      soon.stop();
      widget.close();
    },
  };
}
