import type { IncomingMessage } from 'node:http';
import { headerValues } from './gate.ts';
import type { KeyRing, KeyRole } from './keys.ts';
import { type Refusal, refusal } from './refusal.ts';
import type { WrongKeys } from './wrong-keys.ts';

const BEARER = /^Bearer +([^ ]+) *$/i;

/** The part of the gate that asks for the key. */
export type Admission = (
  request: IncomingMessage,
  query: URLSearchParams,
  needed: KeyRole,
) => Refusal | null;

/**
 * A missing, wrong or repeated key is the same 401. A right key always passes, also while wrong
 * ones are locked out: otherwise any local program could lock the creator out.
 */
export function admission(keys: KeyRing, wrongKeys: WrongKeys): Admission {
  return (request, query, needed) => {
    const presented = [...headerValues(request, 'authorization'), ...query.getAll('key')];
    if (presented.length === 0) return unauthorized();
    const role = presented.length === 1 ? keys.roleOf(keyOf(request, query)) : null;
    if (role === 'write' || role === needed) return null;
    // The read key where the write key is needed is a mistake, not a guess.
    if (role === 'read') return unauthorized();
    const seconds = wrongKeys.another();
    return seconds === 0 ? unauthorized() : lockedOut(seconds);
  };
}

function keyOf(request: IncomingMessage, query: URLSearchParams): string {
  const inQuery = query.get('key');
  if (inQuery !== null) return inQuery;
  return BEARER.exec(request.headers.authorization ?? '')?.[1] ?? '';
}

function unauthorized(): Refusal {
  return refusal(401, 'unauthorized', 'A valid key is needed for this.', {
    'WWW-Authenticate': 'Bearer',
  });
}

function lockedOut(seconds: number): Refusal {
  return refusal(429, 'too-many-attempts', 'Too many wrong keys. Try again in a minute.', {
    'Retry-After': String(seconds),
  });
}
