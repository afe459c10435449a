import type { GiftResult } from '../../shared/wire/result.ts';

/** Why nothing of a submission was taken. The sender may try again; ids absorb what was. */
export type IntakeRefusal = 'full' | 'unavailable';

export type IntakeAnswer =
  | { readonly ok: true; readonly results: readonly GiftResult[] }
  | { readonly ok: false; readonly refusal: IntakeRefusal };

/** Where every gift enters, whatever brought it. */
export interface Intake {
  /**
   * Reads, books and publishes messages of any known shape, bare or in an envelope.
   * The answer comes after the commit: what it says is on disk. One result a message, in order.
   */
  submit(messages: readonly unknown[], source: string): Promise<IntakeAnswer>;
  /** Whether a socket should go on reading. */
  hasRoom(): boolean;
  /** Resolves when there is room again. */
  whenRoom(): Promise<void>;
}
