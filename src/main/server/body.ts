import type { IncomingMessage } from 'node:http';
import { headerValues } from './gate.ts';
import { type Passed, passed, refused } from './refusal.ts';

const MAX_BODY = 1024 * 1024;
/** All bodies that are being read, together. */
const MAX_BODIES = 32 * MAX_BODY;

const JSON_TYPE = /^application\/json(?:\s*;\s*charset="?utf-8"?)?\s*$/i;

/** Whether a body is of a kind that is read at all; looked at before a byte of it is. */
export function bodyProblem(request: IncomingMessage): Passed<null> {
  if (headerValues(request, 'content-encoding').length > 0) {
    return refused(415, 'content-encoding', 'The body must come without content encoding.');
  }
  const types = headerValues(request, 'content-type');
  if (types.length !== 1 || !JSON_TYPE.test(types[0] ?? '')) {
    return refused(415, 'content-type', 'The content type must be application/json.');
  }
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY) return tooLarge();
  return passed(null);
}

/** Reads bodies up to 1 MiB, and no more of them at once than memory should hold. */
export function bodyReader(): (request: IncomingMessage) => Promise<Passed<Buffer>> {
  let held = 0;
  return (request) =>
    new Promise((resolve) => {
      const chunks: Buffer[] = [];
      let size = 0;
      const settle = (result: Passed<Buffer>) => {
        request.off('data', take);
        held -= size;
        size = 0;
        chunks.length = 0;
        resolve(result);
      };
      const take = (chunk: Buffer) => {
        size += chunk.length;
        held += chunk.length;
        chunks.push(chunk);
        if (size > MAX_BODY) settle(tooLarge());
        else if (held > MAX_BODIES) settle(tooMany());
      };
      request.on('data', take);
      request.on('end', () => settle(passed(Buffer.concat(chunks))));
      request.on('error', () => settle(refused(400, 'body-incomplete', 'The body broke off.')));
    });
}

function tooLarge() {
  return refused(413, 'body-too-large', 'A body may have up to 1 MiB.');
}

function tooMany() {
  return refused(503, 'busy', 'Too many large bodies at once.', { 'Retry-After': '1' });
}
