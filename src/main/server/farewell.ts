import type { Duplex } from 'node:stream';

/** Sends the last words of a socket and lets it go. */
export type Farewell = (socket: Duplex, text: string) => void;

const PATIENCE_MS = 1000;

/**
 * What is still on its way is read for a moment and thrown away: a socket that is closed with
 * unread bytes is reset, and a reset overtakes our answer. Whoever does not hang up is cut off.
 */
export function farewells(): Farewell {
  const leaving = new WeakSet<Duplex>();
  return (socket, text) => {
    if (leaving.has(socket)) return;
    leaving.add(socket);
    const timer = setTimeout(() => socket.destroy(), PATIENCE_MS);
    socket.on('close', () => clearTimeout(timer));
    socket.on('error', () => socket.destroy());
    socket.on('end', () => socket.destroy());
    socket.end(text);
    socket.resume();
  };
}
