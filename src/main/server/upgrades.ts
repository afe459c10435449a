import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { refusalText } from './answers.ts';
import type { Farewell } from './farewell.ts';
import { headerValues, inspect } from './gate.ts';
import { type Passed, passed, type Refusal, refusal } from './refusal.ts';
import { wrongMethod } from './requests.ts';
import { type House, type RouteTable, SOCKET_KEYS } from './routes.ts';
import type { Sockets, SocketTarget } from './sockets.ts';

/** RFC 6455: 16 bytes in base64. */
const SOCKET_KEY = /^[+/0-9A-Za-z]{22}==$/;

/** Takes every upgrade (and CONNECT) through the gate, in the same order as plain requests. */
export function upgradeListener(
  house: House,
  routes: RouteTable,
  sockets: Sockets,
  farewell: Farewell,
) {
  return (request: IncomingMessage, socket: Duplex, head: Buffer): void => {
    const admitted = admit(house, routes, request);
    if (admitted.ok) sockets.accept(request, socket, head, admitted.value);
    else farewell(socket, refusalText(admitted.refusal));
  };
}

function admit(house: House, routes: RouteTable, request: IncomingMessage): Passed<SocketTarget> {
  const target = inspect(request, house.site);
  if (!target.ok) return target;
  const { path, query } = target.value;
  const key = SOCKET_KEYS.get(path);
  if (key === undefined && !routes.has(path)) return { ok: false, refusal: nothingHere() };
  if (request.method !== 'GET') return { ok: false, refusal: wrongMethod(['GET']) };
  const problem = handshakeProblem(request);
  if (problem !== null) return { ok: false, refusal: problem };
  if (key === undefined) return { ok: false, refusal: nothingHere() };
  const stranger = house.admit(request, query, key);
  return stranger === null ? passed({ path, query }) : { ok: false, refusal: stranger };
}

function nothingHere(): Refusal {
  return refusal(404, 'not-found', 'There is no WebSocket here.');
}

function handshakeProblem(request: IncomingMessage): Refusal | null {
  const [upgrade, ...others] = headerValues(request, 'upgrade');
  if (upgrade?.toLowerCase() !== 'websocket' || others.length > 0) {
    return refusal(400, 'upgrade-unknown', 'WebSocket is the only upgrade there is.');
  }
  const versions = headerValues(request, 'sec-websocket-version');
  if (versions.length !== 1 || versions[0] !== '13') {
    return refusal(426, 'websocket-version', 'The WebSocket version must be 13.', {
      Upgrade: 'websocket',
      'Sec-WebSocket-Version': '13',
    });
  }
  const keys = headerValues(request, 'sec-websocket-key');
  if (keys.length === 1 && SOCKET_KEY.test(keys[0] ?? '')) return null;
  return refusal(400, 'websocket-malformed', 'The WebSocket handshake is malformed.');
}
