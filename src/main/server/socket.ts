/** What the server can do with a socket, whatever is spoken on it. */
export interface Conversation {
  /** Ends it once everything received has been answered, or after a moment. */
  finish(code: number, reason: string): void;
  /** Ends it at once; nothing more that it sends is looked at. */
  cut(code: number, reason: string): void;
  /** Not read on purpose right now: silence says nothing about the other side. */
  isHeld(): boolean;
}

/** WebSocket close codes in use (RFC 6455, IANA registry). */
export const CLOSE = {
  goingAway: 1001,
  unsupported: 1003,
  invalid: 1007,
  policy: 1008,
  tooBig: 1009,
  internal: 1011,
  tryAgain: 1013,
} as const;

/** Ten messages of the wrong shape in a minute without a good one. */
export const BAD_MESSAGES = 10;
export const BAD_MESSAGES_MS = 60_000;
