import type { Feed } from './feed/feed.ts';
import type { ConnectedPages, PageSeat } from './live/connected-pages.ts';
import type { Live } from './live/live.ts';
import type { SoundDesk } from './live/sound-desk.ts';
import type { OverlayReports } from './server/deps.ts';

/** What the editor's frame calls itself. */
const PREVIEW_PAGE = 'preview';

const NO_SEAT: PageSeat = {
  asks: () => undefined,
  shown: () => undefined,
  frames: () => undefined,
  gone: () => undefined,
};

interface Parts {
  readonly feed: Feed;
  readonly live: Live;
  readonly pages: ConnectedPages;
  readonly desk: SoundDesk;
}

/** Where the reports of overlay pages go. */
export function overlayReports({ feed, live, pages, desk }: Parts): OverlayReports {
  const count = (more: number) => live.overlay({ pages: feed.state().overlay.pages + more });
  return {
    pageOpened: (page, place) => {
      // The editor's frame is on no stream.
      if (page === PREVIEW_PAGE) return NO_SEAT;
      const seat = pages.open(page, place);
      count(1);
      const gone = () => {
        seat.gone();
        count(-1);
      };
      return { ...seat, gone };
    },
    shown: live.shown,
    soundSeat: desk.seat,
  };
}
