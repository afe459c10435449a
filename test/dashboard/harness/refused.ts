import type { FailureCode } from '../../../src/shared/contract/failure.ts';

/** Thrown by a call of the fake main that answers with a failure. */
export class Refused extends Error {
  readonly code: FailureCode;

  constructor(code: FailureCode) {
    super(code);
    this.code = code;
  }
}
