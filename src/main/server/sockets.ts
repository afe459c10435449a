import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { readFeedQuery, readNoQuery } from '../../shared/wire/queries.ts';
import { refusalText } from './answers.ts';
import type { Farewell } from './farewell.ts';
import { feedSockets } from './feed-sockets.ts';
import { converse } from './gift-socket.ts';
import { pace } from './pace.ts';
import { rate } from './rate.ts';
import { readParameters } from './reads.ts';
import { type Passed, passed, type Refusal, refusal } from './refusal.ts';
import type { House } from './routes.ts';
import { CLOSE, type Conversation } from './socket.ts';

const MAX_SOCKETS = 32;
const MAX_FRAME = 64 * 1024;
const MAX_FRAGMENTS = 64;
/** Pieces that one frame may arrive in: each costs memory of its own. */
const MAX_PIECES = 4096;
/** How long the other side may take to say goodbye. */
const GOODBYE_MS = 300;
const HEARTBEAT_MS = 20_000;
/** Pings and pongs together. */
const MAX_CONTROL_FRAMES = 100;
const CONTROL_FRAMES_MS = 10_000;

interface Member {
  readonly ws: WebSocket;
  readonly conversation: Conversation;
  alive: boolean;
}

type Opener = (ws: WebSocket) => Conversation;

export interface Sockets {
  /** Takes over a request that has passed the gate and asks for the WebSocket at `path`. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, target: SocketTarget): void;
  /** Ends all conversations; what has been received is still answered, within a moment. */
  close(): void;
  /** Cuts off whoever is still there. */
  terminate(): void;
}

export interface SocketTarget {
  readonly path: string;
  readonly query: URLSearchParams;
}

/** All open WebSockets: how many there may be, whether they live, and when they must go. */
export function openSockets(house: House, farewell: Farewell): Sockets {
  const members = new Set<Member>();
  const feed = feedSockets(house);
  const server = socketServer(farewell);
  const heartbeat = setInterval(() => beat(members), HEARTBEAT_MS);
  heartbeat.unref();
  const stop = house.keys.onRenewed(() => {
    for (const { conversation } of members) conversation.cut(CLOSE.policy, 'the keys were renewed');
  });
  const openerOf = ({ path, query }: SocketTarget): Passed<Opener> => {
    if (path === '/api/v1/gifts') return giftOpener(house, query);
    const read = readParameters(query, readFeedQuery);
    return read.ok ? passed((ws) => feed.open(ws, read.value.after)) : read;
  };
  return {
    accept(request, socket, head, target) {
      const opener = openerOf(target);
      if (!opener.ok) return farewell(socket, refusalText(opener.refusal));
      if (members.size >= MAX_SOCKETS) return farewell(socket, refusalText(tooMany()));
      server.handleUpgrade(request, socket, head, (ws) => {
        // What the parser found (a frame too large, broken UTF-8) has been answered by its close code.
        ws.on('error', () => {});
        pace(socket, ws);
        join(members, ws, opener.value);
      });
    },
    close() {
      clearInterval(heartbeat);
      stop();
      feed.close();
      for (const { conversation } of members) conversation.finish(CLOSE.goingAway, 'Carat closes');
    },
    terminate() {
      for (const { ws } of members) ws.terminate();
    },
  };
}

function giftOpener(house: House, query: URLSearchParams): Passed<Opener> {
  const read = readParameters(query, readNoQuery);
  return read.ok ? passed((ws) => converse(ws, house.intake, house.log)) : read;
}

function socketServer(farewell: Farewell): WebSocketServer {
  const options = {
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: MAX_FRAME,
    maxFragments: MAX_FRAGMENTS,
    maxBufferedChunks: MAX_PIECES,
    // Answered by us, counted: an automatic pong for each ping makes a flood of one two.
    autoPong: false,
    closeTimeout: GOODBYE_MS,
    handleProtocols: () => false as const,
  };
  const server = new WebSocketServer(options);
  server.on('wsClientError', (_error, socket) => {
    const unsound = refusal(400, 'websocket-malformed', 'The WebSocket handshake is malformed.');
    farewell(socket, refusalText(unsound));
  });
  return server;
}

function join(members: Set<Member>, ws: WebSocket, open: Opener): void {
  const member: Member = { ws, conversation: open(ws), alive: true };
  members.add(member);
  ws.on('close', () => members.delete(member));
  ws.on('message', () => {
    member.alive = true;
  });
  const control = rate(MAX_CONTROL_FRAMES, CONTROL_FRAMES_MS);
  const flooded = () => {
    member.alive = true;
    if (!control.another()) return false;
    member.conversation.cut(CLOSE.policy, 'too many pings and pongs');
    return true;
  };
  ws.on('pong', flooded);
  ws.on('ping', (data) => {
    if (!flooded() && ws.readyState === ws.OPEN) ws.pong(data);
  });
}

function beat(members: ReadonlySet<Member>): void {
  for (const member of members) {
    if (!member.alive && !member.conversation.isHeld()) {
      member.ws.terminate();
    } else {
      member.alive = false;
      if (member.ws.readyState === member.ws.OPEN) member.ws.ping();
    }
  }
}

function tooMany(): Refusal {
  return refusal(429, 'too-many-sockets', `No more than ${MAX_SOCKETS} sockets may be open.`, {
    'Retry-After': '1',
  });
}
