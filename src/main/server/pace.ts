import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';

/** What libuv reads in one go; a chunk of this size says that more is waiting. */
const FULL_CHUNK = 64 * 1024;

/**
 * Takes one chunk of a socket in each turn of the event loop. Left alone, libuv takes up to 32 of
 * them from a socket that is always full before it looks at anybody else.
 */
export function pace(socket: Duplex, ws: WebSocket): void {
  socket.on('data', (chunk: Buffer) => {
    if (chunk.length < FULL_CHUNK) return;
    socket.pause();
    setImmediate(() => {
      if (!ws.isPaused) socket.resume();
    });
  });
}
