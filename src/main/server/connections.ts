import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import { refusalText } from './answers.ts';
import type { Farewell } from './farewell.ts';
import { refusal } from './refusal.ts';

const MAX_CONNECTIONS = 256;
/** Connections that may be hearing their refusal; more than that are hung up on without a word. */
const MAX_REFUSALS = 128;

const TOO_MANY = refusalText(
  refusal(429, 'too-many-connections', 'Too many connections are open.', { 'Retry-After': '1' }),
);

/**
 * Answers the 257th connection with 429 instead of hearing it. Node's own `maxConnections` hangs up
 * without a word, and its HTTP listener cannot be told to leave a socket alone; so we stand in
 * front of that listener, and leave to Node what comes in floods.
 */
export function limitConnections(server: Server, farewell: Farewell): void {
  const listeners = server.listeners('connection');
  server.removeAllListeners('connection');
  server.maxConnections = MAX_CONNECTIONS + MAX_REFUSALS;
  let open = 0;
  server.on('connection', (socket: Socket) => {
    if (open >= MAX_CONNECTIONS) {
      farewell(socket, TOO_MANY);
      return;
    }
    open += 1;
    socket.once('close', () => {
      open -= 1;
    });
    for (const listener of listeners) listener.call(server, socket);
  });
}
