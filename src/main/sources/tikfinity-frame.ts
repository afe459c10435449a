/**
 * What a text frame of TikFinity is to the source: an event to be handed over, the set-up that
 * TikFinity sends first (nothing has happened on the LIVE), or nothing that can be read.
 */
export type Frame =
  | { readonly kind: 'event'; readonly message: object }
  | { readonly kind: 'setup' }
  | { readonly kind: 'unreadable' };

/** @param text null for a binary frame, which TikFinity never sends. */
export function readFrame(text: string | null): Frame {
  const message = parsed(text);
  if (typeof message !== 'object' || message === null || Array.isArray(message)) {
    return { kind: 'unreadable' };
  }
  if ('event' in message && message.event === 'config') return { kind: 'setup' };
  return { kind: 'event', message };
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
