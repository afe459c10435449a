import type { Fields } from './fields.ts';

/** `{"event": "gift", "data": {...}}`: how TikFinity wraps a message, and how others pass one on. */
export interface Envelope {
  readonly event: string;
  readonly data: unknown;
}

/** The names under which gifts travel: TikFinity's and the connector's, the protocol's, Python's. */
const GIFT_EVENTS: ReadonlySet<string> = new Set(['gift', 'WebcastGiftMessage', 'GiftEvent']);

/** The envelope, or null for a bare message; the nested shape v2 has an object called `event`. */
export function envelopeOf(message: Fields): Envelope | null {
  return typeof message.event === 'string' ? { event: message.event, data: message.data } : null;
}

export function isGiftEvent(event: string): boolean {
  return GIFT_EVENTS.has(event);
}
