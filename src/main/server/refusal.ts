/** Why a request is not served: everything that its answer says. */
export interface Refusal {
  readonly status: number;
  /** For programs; kept once published (docs/api.md lists them). */
  readonly code: string;
  /** For people. Holds nothing that the client sent. */
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export type Passed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export function passed<T>(value: T): Passed<T> {
  return { ok: true, value };
}

export function refused(
  status: number,
  code: string,
  message: string,
  headers?: Readonly<Record<string, string>>,
): { readonly ok: false; readonly refusal: Refusal } {
  return { ok: false, refusal: refusal(status, code, message, headers) };
}

export function refusal(
  status: number,
  code: string,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): Refusal {
  return { status, code, message, headers };
}

/** The body of every error. */
export function errorBody(refusal: Refusal): string {
  return JSON.stringify({ error: { code: refusal.code, message: refusal.message } });
}
