import type { Failure, FailureCode } from '../../shared/contract/failure.ts';

/** The part of a zod schema that a document needs; `parse` throws at what does not fit. */
interface Schema<T> {
  parse(document: unknown): T;
  safeParse(document: unknown):
    | { readonly success: true; readonly data: T }
    | {
        readonly success: false;
        readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] };
      };
}

/** What makes one JSON document different from another. */
export interface DocumentKind<T> {
  /** The file's name in the data folder, with its `.json`. */
  readonly name: string;
  /** Reads `{}` as the defaults. */
  readonly schema: Schema<T>;
  /** Told when a broken file was kept aside; the detail is its new name. */
  readonly setAside: FailureCode;
  /** Told when the file cannot be written; the detail is its path. */
  readonly unwritable: FailureCode;
  /** What the schema cannot see; null accepts. */
  readonly refuse?: (value: T) => Failure | null;
}
