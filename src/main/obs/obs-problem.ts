import type { Failure, FailureCode } from '../../shared/contract/failure.ts';
import { failure } from '../../shared/contract/failure.ts';

type ObsCode = Extract<FailureCode, `obs-${string}`>;

/** What ends a conversation with OBS: an error that a person can meet, never a bug. */
export class ObsProblem extends Error {
  readonly failure: Failure;

  constructor(code: ObsCode, detail: string | null = null) {
    super(code);
    this.failure = failure(code, detail);
  }
}

/** Closing codes of obs-websocket (WebSocketCloseCode of its protocol). */
const AUTHENTICATION_FAILED = 4009;
const UNSUPPORTED_RPC = 4010;
/** Codes of requests (RequestStatus of its protocol). */
const NO_SUCH_KIND = 605;
const NOT_FOUND = 600;
/** How a system says that nobody is there. */
const NOBODY = /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNRESET/;

/** Why a connection did not come about. */
export function connectProblem(error: unknown, address: string, hasPassword: boolean): ObsProblem {
  const { code, message } = partsOf(error);
  if (code === AUTHENTICATION_FAILED) {
    return new ObsProblem(hasPassword ? 'obs-password-wrong' : 'obs-password-missing');
  }
  if (code === UNSUPPORTED_RPC) return new ObsProblem('obs-not-obs', address);
  if (NOBODY.test(message)) return new ObsProblem('obs-unreachable', address);
  return new ObsProblem('obs-not-obs', address);
}

/** Why OBS has refused a request. Its own words are English, and short. */
export function requestProblem(error: unknown): ObsProblem {
  const { code, message } = partsOf(error);
  if (code === NO_SUCH_KIND) return new ObsProblem('obs-no-browser');
  if (code === NOT_FOUND) return new ObsProblem('obs-gone');
  return new ObsProblem('obs-refused', message.slice(0, 200) || String(code));
}

function partsOf(error: unknown): { readonly code: number; readonly message: string } {
  if (!(error instanceof Error)) return { code: 0, message: String(error) };
  const code = 'code' in error && typeof error.code === 'number' ? error.code : 0;
  return { code, message: error.message };
}
