import type { Reading } from '../reading.ts';
import { type Fields, type Finding, isId, needWhole } from './fields.ts';
import { ignored, rejected } from './results.ts';

/** Nobody on TikTok has more; what is larger is a slip. */
const MAX_FOLLOWERS = 1_000_000_000;

/** Whether a message in the own format says how many followers there are. */
export function isFollowerCount(message: Fields): boolean {
  return message.type === 'followers';
}

/**
 * Reads how many followers the creator has: `{"type":"followers","count":1234}`. The events of
 * TikTok's protocol name the followers of viewers only, so no other shape leads here.
 */
export function readFollowerCount(message: Fields): Reading {
  const found: Finding = { problem: null };
  const count = needWhole(found, message.count, 'count', 0, MAX_FOLLOWERS);
  const id = isId(message.id) ? message.id : null;
  if (found.problem !== null) return rejected(id, found.problem);
  return ignored(id, 'followers: noted, this is no gift', { type: 'followers', count });
}
