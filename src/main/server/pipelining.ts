import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Listener = (request: IncomingMessage, response: ServerResponse) => void;

/** Requests that a client may have sent on one connection before it has read the first answer. */
const MAX_UNANSWERED = 16;

/**
 * Hangs up on clients that send requests by the thousand without waiting for answers. Node serves
 * all that it finds in a packet in one go, and nobody else in the meantime.
 */
export function limitPipelining(listener: Listener): Listener {
  const unanswered = new WeakMap<Socket, number>();
  return (request, response) => {
    const { socket } = request;
    // Node goes on through the packet after the connection is gone.
    if (socket.destroyed) return;
    const count = (unanswered.get(socket) ?? 0) + 1;
    unanswered.set(socket, count);
    response.on('close', () => unanswered.set(socket, (unanswered.get(socket) ?? 1) - 1));
    if (count > MAX_UNANSWERED) socket.destroy();
    else listener(request, response);
  };
}
