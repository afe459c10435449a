import type { Duplex } from 'node:stream';

/** Sends the last words of a socket and lets it go. */
export type Farewell = (socket: Duplex, text: string) => void;

const PATIENCE_MS = 1000;
const MAX_LINGERING = 64;

/**
 * What is still on its way is read for a moment and thrown away: a socket that is closed with
 * unread bytes is reset, and a reset overtakes our answer. Whoever does not hang up is cut off; when
 * very many do not, the oldest at once.
 */
export function farewells(): Farewell {
  const lingering = new Set<Duplex>();
  return (socket, text) => {
    if (lingering.has(socket)) return;
    lingering.add(socket);
    const timer = setTimeout(() => socket.destroy(), PATIENCE_MS);
    socket.on('close', () => {
      clearTimeout(timer);
      lingering.delete(socket);
    });
    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.destroy());
    socket.end(text);
    socket.resume();
    if (lingering.size > MAX_LINGERING) oldest(lingering)?.destroy();
  };
}

function oldest<T>(items: ReadonlySet<T>): T | undefined {
  return items.values().next().value;
}
