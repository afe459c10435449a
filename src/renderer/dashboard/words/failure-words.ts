import type { FailureCode } from '../../../shared/contract/failure.ts';

/** What a failure means to the person in front of it. */
export interface FailureWords {
  readonly happened: string;
  /** What it means for the money, or for the stream. */
  readonly meaning: string;
  readonly todo: string;
}

export type FailureCatalogue = Readonly<
  Record<FailureCode, (detail: string | null) => FailureWords>
>;
