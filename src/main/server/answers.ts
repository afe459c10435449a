import { type IncomingMessage, type ServerResponse, STATUS_CODES } from 'node:http';
import { errorBody, type Refusal } from './refusal.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

/** On every response, errors included. There is no CORS header among them, and never will be. */
export const SAFETY_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
} as const;

const DATA_HEADERS = {
  ...SAFETY_HEADERS,
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cache-Control': 'no-store',
  'Content-Type': JSON_TYPE,
} as const;

/** How much of a refused body is read to its end, so that the client gets round to our answer. */
const MAX_DRAINED = 64 * 1024 * 1024;

export function answerJson(response: ServerResponse, value: unknown): void {
  answerJsonText(response, JSON.stringify(value));
}

export function answerJsonText(response: ServerResponse, text: string): void {
  const body = Buffer.from(text);
  response.writeHead(200, { ...DATA_HEADERS, 'Content-Length': body.length });
  response.end(body);
}

/**
 * Answers with an error. A body that is still on its way is read and thrown away first: closing
 * with unread bytes resets the connection, and the client would see the reset in place of the answer.
 */
export function answerRefusal(
  request: IncomingMessage,
  response: ServerResponse,
  refusal: Refusal,
): void {
  const body = Buffer.from(errorBody(refusal));
  const unread = announcesBody(request) && !request.complete;
  response.writeHead(refusal.status, {
    ...DATA_HEADERS,
    ...refusal.headers,
    ...(unread ? { Connection: 'close' } : {}),
    'Content-Length': body.length,
  });
  // Whoever asked for leave to send the body has not sent it.
  if (!unread || request.headers.expect !== undefined) return void response.end(body);
  response.write(body);
  drain(request, () => response.end());
}

/** The same answer for a socket that has no response object: failed upgrades, unreadable requests. */
export function refusalText(refusal: Refusal): string {
  const body = errorBody(refusal);
  const headers = {
    ...DATA_HEADERS,
    ...refusal.headers,
    Connection: 'close',
    'Content-Length': String(Buffer.byteLength(body)),
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const status = `HTTP/1.1 ${refusal.status} ${STATUS_CODES[refusal.status] ?? 'Error'}\r\n`;
  return `${status}${lines.join('')}\r\n${body}`;
}

export function announcesBody(request: IncomingMessage): boolean {
  if (request.headers['transfer-encoding'] !== undefined) return true;
  return Number(request.headers['content-length'] ?? 0) > 0;
}

function drain(request: IncomingMessage, done: () => void): void {
  let drained = 0;
  request.on('data', (chunk: Buffer) => {
    drained += chunk.length;
    if (drained > MAX_DRAINED) request.destroy();
  });
  // Without a listener the end of the connection would be an unhandled error.
  request.on('error', () => {});
  request.on('close', done);
  request.resume();
}
