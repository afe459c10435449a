import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { refusalText } from './answers.ts';
import type { Farewell } from './farewell.ts';
import { type Refusal, refusal } from './refusal.ts';

interface ClientError extends Error {
  readonly code?: string;
  readonly rawPacket?: Buffer;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
}

/** Answers what Node's parser could not read as a request, and what did not arrive in time. */
export function answerClientErrors(server: Server, farewell: Farewell): void {
  const latest = new WeakMap<Socket, Exchange>();
  const remember = (request: IncomingMessage, response: ServerResponse) => {
    latest.set(request.socket, { request, response });
  };
  server.on('request', remember);
  server.on('checkContinue', remember);
  server.on('clientError', (error: ClientError, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable || isAnswered(latest.get(socket))) {
      socket.destroy();
    } else {
      farewell(socket, refusalText(refusalFor(error)));
    }
  });
}

/** Whether the request that failed has had (some of) its answer: a second one would be misread. */
function isAnswered(exchange: Exchange | undefined): boolean {
  if (exchange === undefined || !exchange.response.headersSent) return false;
  return !exchange.response.writableFinished || !exchange.request.complete;
}

function refusalFor(error: ClientError): Refusal {
  switch (error.code) {
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return refusal(408, 'timeout', 'The request did not arrive in time.');
    case 'HPE_HEADER_OVERFLOW':
      return refusal(431, 'headers-too-large', 'No more than 8 KiB of headers are read.');
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return refusal(413, 'body-too-large', 'The chunk extensions are too large.');
    case 'HPE_INVALID_METHOD':
      return invalidMethod(error.rawPacket);
    default:
      return refusal(400, 'request-malformed', 'This is not a sound HTTP request.');
  }
}

/** A request with a method that nobody knows, or no HTTP at all (TLS, for instance). */
function invalidMethod(packet: Buffer | undefined): Refusal {
  const looksLikeHttp = /^[A-Z]+ \//.test(packet?.subarray(0, 40).toString('latin1') ?? '');
  return looksLikeHttp
    ? refusal(405, 'method-not-allowed', 'This method is not known here.')
    : refusal(400, 'request-malformed', 'This is not a sound HTTP request.');
}
