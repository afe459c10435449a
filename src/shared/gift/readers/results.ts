import type { Gift } from '../gift.ts';
import type { LiveEvent, Reading } from '../reading.ts';

export function gift(value: Gift): Reading {
  return { kind: 'gift', gift: value };
}

export function ignored(id: string | null, reason: string, event: LiveEvent | null): Reading {
  return { kind: 'ignored', id, reason, event };
}

export function rejected(id: string | null, reason: string): Reading {
  return { kind: 'rejected', id, reason };
}

/** The reasons why a well-formed gift is not the host's. */
export const NOT_THE_HOST = 'this gift is for another account, not for the host';
export const HOST_UNKNOWN =
  'this gift names its receiver, and Carat does not know whether that is you: enter your account id in Settings';
