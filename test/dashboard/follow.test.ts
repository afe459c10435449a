import { describe, expect, it } from 'vitest';
import { follow, NOT_FOLLOWING } from '../../src/renderer/dashboard/state/follow.ts';
import type { FeedFrame } from '../../src/shared/live/delta.ts';
import { EMPTY_LIVE_STATE } from '../../src/shared/live/live-state.ts';
import { giftNumber } from './harness/world.ts';

function snapshot(seq: number): FeedFrame {
  return { type: 'snapshot', seq, state: EMPTY_LIVE_STATE };
}

/** One frame with a gift for each number. */
function gifts(...seqs: number[]): FeedFrame {
  const deltas = seqs.map((seq) => ({ type: 'gift' as const, seq, gift: giftNumber(seq) }));
  return { type: 'deltas', seq: seqs.at(-1) ?? 0, deltas };
}

function followed(...frames: FeedFrame[]) {
  const follower = frames.reduce(follow, NOT_FOLLOWING);
  return { ...follower, keys: follower.state.newest.map(({ key }) => key) };
}

describe('following the feed', () => {
  it('waits until it has a snapshot', () => {
    expect(followed().waiting).toBe(true);
    expect(followed(snapshot(4)).waiting).toBe(false);
  });

  it('applies what comes after the snapshot, in order', () => {
    expect(followed(snapshot(4), gifts(5, 6)).keys).toEqual(['gift-6', 'gift-5']);
  });

  it('applies what came while the snapshot was on its way', () => {
    const follower = followed(gifts(5, 6), snapshot(5), gifts(7));
    expect(follower.keys).toEqual(['gift-7', 'gift-6']);
    expect(follower.waiting).toBe(false);
  });

  it('takes a frame that comes twice once', () => {
    expect(followed(snapshot(4), gifts(5), gifts(5)).keys).toEqual(['gift-5']);
  });

  it('waits for a snapshot when a number is missing, and loses nothing that it has', () => {
    const lost = followed(snapshot(4), gifts(5), gifts(7));
    expect(lost.waiting).toBe(true);
    expect(lost.keys).toEqual(['gift-5']);
    const found = followed(snapshot(4), gifts(5), gifts(7), snapshot(6));
    expect(found.waiting).toBe(false);
    expect(found.keys).toEqual(['gift-7']);
  });

  it('asks again when the snapshot is older than the gap', () => {
    expect(followed(snapshot(4), gifts(9), snapshot(6)).waiting).toBe(true);
  });
});
