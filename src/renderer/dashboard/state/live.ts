import { create } from 'zustand';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { FeedFrame } from '../../../shared/live/delta.ts';
import { EMPTY_LIVE_STATE, type LiveState } from '../../../shared/live/live-state.ts';
import { call, on } from '../bridge/client.ts';
import { follow, NOT_FOLLOWING } from './follow.ts';

interface Live {
  readonly ready: boolean;
  readonly failure: Failure | null;
  readonly state: LiveState;
}

const useLiveStore = create<Live>(() => ({
  ready: false,
  failure: null,
  state: EMPTY_LIVE_STATE,
}));

/** A part of the live state; the component is drawn again only when that part has changed. */
export function useLive<T>(pick: (state: LiveState) => T): T {
  return useLiveStore((live) => pick(live.state));
}

/** Whether the first snapshot has come, or why not. */
export function useLiveStatus(): Pick<Live, 'ready' | 'failure'> {
  const ready = useLiveStore((live) => live.ready);
  const failure = useLiveStore((live) => live.failure);
  return { ready, failure };
}

/** The pages are drawn anew at most so often: nobody reads faster, and OBS needs the computer. */
const DRAW_EVERY_MS = 50;

/**
 * Follows the feed for as long as the page lives. Every frame is applied as it comes; the pages
 * hear of the first at once, and of all that come soon after together.
 */
export function followLive(): void {
  let follower = NOT_FOLLOWING;
  let asking = false;
  let scheduled = false;
  let drawnAt = Number.NEGATIVE_INFINITY;

  const publish = () => {
    scheduled = false;
    drawnAt = performance.now();
    if (!follower.waiting) {
      useLiveStore.setState({ ready: true, failure: null, state: follower.state });
    }
  };
  const take = (frame: FeedFrame) => {
    follower = follow(follower, frame);
    if (follower.waiting) ask();
    if (scheduled) return;
    scheduled = true;
    const wait = Math.max(0, drawnAt + DRAW_EVERY_MS - performance.now());
    setTimeout(() => requestAnimationFrame(publish), wait);
  };
  const ask = async () => {
    if (asking) return;
    asking = true;
    const answer = await call('live.snapshot', null);
    asking = false;
    if (answer.ok) take({ ...answer.value, state: answer.value.state as LiveState });
    else useLiveStore.setState({ failure: answer.failure });
  };

  on('live', take);
  ask();
}
