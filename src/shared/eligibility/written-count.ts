import { MAX_FOLLOWERS } from './follower-log.ts';

const PLAIN = /^\d{1,10}$/;
/** Groups of three with one and the same sign between them: followers are whole, so it groups. */
const GROUPED = /^\d{1,3}(?:([.,'’ \u00a0\u202f])\d{3})(?:\1\d{3})*$/;

/** A number of followers as people and spreadsheets write it; null for anything else, also `1.2K`. */
export function readWrittenCount(text: string): number | null {
  const trimmed = text.trim();
  if (!PLAIN.test(trimmed) && !GROUPED.test(trimmed)) return null;
  const count = Number(trimmed.replaceAll(/\D/g, ''));
  return count <= MAX_FOLLOWERS ? count : null;
}
