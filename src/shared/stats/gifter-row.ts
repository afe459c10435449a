/** Somebody who sends gifts, with all that came from them. `diamonds` and `reversed` are texts. */
export interface GifterRow {
  readonly id: string;
  /** The id where no name is known, or where it was to be forgotten. */
  readonly name: string;
  readonly handle: string | null;
  readonly forgotten: boolean;
  readonly gifts: number;
  readonly coins: number;
  readonly diamonds: string;
  readonly reversed: string;
  readonly unpriced: number;
  /** Of the first and the last gift, to a quarter of an hour. */
  readonly firstAt: number;
  readonly lastAt: number;
}

/** The most that are told at once: for a file. Pages ask for those in sight. */
export const MOST_GIFTERS = 1_000_000;

export const GIFTER_SORTS = ['coins', 'gifts', 'latest'] as const;

export interface GifterQuery {
  /** A part of a name or handle, or an id; null = everybody. */
  readonly text: string | null;
  readonly sort: (typeof GIFTER_SORTS)[number];
  readonly limit: number;
  readonly offset: number;
}

export interface GifterPage {
  readonly rows: readonly GifterRow[];
  /** How many there are without `limit` and `offset`. */
  readonly total: number;
}
