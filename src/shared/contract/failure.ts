/**
 * Everything that can go wrong in a way a user can meet. Each code has its sentence in the
 * catalogue of words; `detail` is a fact to put into it (a port, a path), never a stack trace.
 */
export const FAILURE_CODES = [
  'unknown-call',
  'bad-input',
  'internal',
  'ledger-halted',
  'ledger-newer',
  'ledger-in-use',
  'ledger-unreadable',
  'folder-unwritable',
  'disk-full',
  'disk-error',
  'port-taken-by-carat',
  'port-taken',
  'settings-set-aside',
  'settings-unwritable',
  'packages-set-aside',
  'packages-unwritable',
  'eligibility-set-aside',
  'eligibility-unwritable',
  'zone-unknown',
  'backup-no-room',
  'backup-failed',
  'backup-damaged',
  'backup-gone',
  'restore-failed',
  'restore-unfinished',
  'source-refused',
  'source-address',
  'source-overflow',
  'design-set-aside',
  'design-unwritable',
  'media-refused',
  'sound-refused',
  'media-too-large',
  'media-full',
  'entry-unknown',
  'entry-settled',
  'not-enough-diamonds',
  'nothing-to-correct',
  'price-unknown',
  'amount-too-large',
  'balance-moved',
  'gaps-set-aside',
  'gaps-unwritable',
  'session-unknown',
  'session-running',
  'session-not-next',
  'session-split-outside',
  'gifter-unknown',
  'gift-unknown',
  'rehearsal-live',
  'rehearsal-coins',
  'file-unwritable',
  'file-unreadable',
  'stopped',
  'import-not-ours',
  'import-newer',
  'import-damaged',
  'import-live',
  'import-changed',
  'import-too-large',
  'transfer-busy',
  'statement-unprinted',
  'obs-unset',
  'obs-unreachable',
  'obs-websocket-off',
  'obs-password-missing',
  'obs-password-wrong',
  'obs-not-obs',
  'obs-timeout',
  'obs-lost',
  'obs-gone',
  'obs-no-browser',
  'obs-refused',
] as const;

export type FailureCode = (typeof FAILURE_CODES)[number];

export interface Failure {
  readonly code: FailureCode;
  readonly detail: string | null;
}

/** The answer of any call that a user can see fail. */
export type Answer<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure };

export function failure(code: FailureCode, detail: string | null = null): Failure {
  return { code, detail };
}
