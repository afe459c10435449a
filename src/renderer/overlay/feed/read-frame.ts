import type { FeedFrame, SequencedDelta } from '../../../shared/live/delta.ts';
import type { LiveState } from '../../../shared/live/live-state.ts';

/**
 * A frame of the feed, or null when the text is none. Only the frame's shape is checked: what it
 * carries comes from our own server, which wrote it from checked values. A kind of delta
 * that this version does not know changes nothing.
 */
export function readFrame(text: unknown): FeedFrame | null {
  const frame = typeof text === 'string' ? parsed(text) : null;
  if (!isRecord(frame) || !Number.isSafeInteger(frame.seq)) return null;
  const seq = frame.seq as number;
  if (frame.type === 'snapshot' && isRecord(frame.state)) {
    return { type: 'snapshot', seq, state: frame.state as unknown as LiveState };
  }
  if (frame.type === 'deltas' && Array.isArray(frame.deltas)) {
    const { deltas } = frame;
    return deltas.every(isDelta) ? { type: 'deltas', seq, deltas } : null;
  }
  return null;
}

function isDelta(value: unknown): value is SequencedDelta {
  return isRecord(value) && typeof value.type === 'string' && Number.isSafeInteger(value.seq);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
