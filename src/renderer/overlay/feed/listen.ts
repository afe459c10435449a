import type { Position } from '../../../shared/live/catch-up.ts';
import type { Delta, FeedFrame, FeedReport } from '../../../shared/live/delta.ts';
import type { LiveState } from '../../../shared/live/live-state.ts';
import { follow } from './follow.ts';
import { takeKey } from './key.ts';
import { type Link, type LinkState, openLink } from './link.ts';

/** What a frame of the feed has brought. */
export interface News {
  readonly state: LiveState;
  /** The state before; null for the first. */
  readonly before: LiveState | null;
  /** What is new, in order; null when the whole state has been taken over. */
  readonly deltas: readonly Delta[] | null;
}

interface Options {
  /** What this page calls itself. */
  readonly page: string;
  /** The stage that the address asks for; undefined for none. */
  readonly stage: string | undefined;
  readonly onNews: (news: News) => void;
  readonly onState: (state: LinkState | 'noKey') => void;
}

export interface Listening {
  report(report: FeedReport): void;
}

/** Follows the feed for as long as the page is open. */
export function listen({ page, stage, onNews, onState }: Options): Listening {
  let link: Link | null = null;
  let position: Position | null = null;
  let isLost = false;

  function start(): void {
    const key = takeKey();
    link?.close();
    link = null;
    if (key === null) {
      onState('noKey');
      return;
    }
    link = openLink({ page, stage, key, after: () => position?.seq ?? null, onFrame, onState });
  }

  function onFrame(frame: FeedFrame): void {
    const before = position?.state ?? null;
    const followed = follow(position, frame);
    position = followed.position;
    if (position !== null) {
      const deltas = frame.type === 'snapshot' ? null : followed.deltas;
      onNews({ state: position.state, before, deltas });
    }
    if (followed.lost && !isLost) link?.askForSnapshot();
    isLost = followed.lost;
  }

  // OBS changes the key of an open page by changing its fragment.
  window.addEventListener('hashchange', start);
  start();
  return { report: (report) => link?.report(report) };
}
