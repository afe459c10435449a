import type { Finding } from './fields.ts';
import { idIn, type Place } from './foreign-values.ts';
import { HOST_UNKNOWN, NOT_THE_HOST } from './results.ts';

/** What a message says about where its gift goes. */
export interface Receivers {
  /** The host of the LIVE. */
  readonly host: Place;
  /** Named where the receiver is a person of their own on the LIVE: mostly a guest. */
  readonly guests: readonly Place[];
  /** The receiving account, named for the host and for guests alike. */
  readonly receiver: Place;
}

/**
 * The account to book under as the message itself names it, or the sentence why the gift is not
 * booked. The settings decide only whether it is booked: were their account id part of it, entering
 * that id in the middle of a streak would count the streak a second time.
 */
interface Receiver {
  readonly to: string;
  readonly refusal: string | null;
}

/**
 * Whose gift it is. The settings know the host best, then the message. Any receiver that is named
 * and is not the host makes it a guest's gift, which is no income of the host.
 *
 * With an unknown host a gift whose receiver is named as a person is not booked: too little can be
 * mended, money that was never earned is believed. A mere receiving account is named for every
 * gift, so it says nothing about guests; the gift is booked under it.
 */
export function receiverOf(found: Finding, raw: Receivers, hostId: string | null): Receiver {
  const guests = raw.guests.map((place) => idIn(found, place)).filter((id) => id !== null);
  const receiver = idIn(found, raw.receiver);
  const ownHost = idIn(found, raw.host);
  const to = receiver ?? ownHost ?? '';
  const host = hostId ?? ownHost;
  if (host === null) return { to, refusal: guests.length > 0 ? HOST_UNKNOWN : null };
  const named = receiver === null ? guests : [...guests, receiver];
  return { to, refusal: named.every((id) => id === host) ? null : NOT_THE_HOST };
}
