import type { Selection } from './scan.ts';

/** Selects every row. */
export const EVERY_ROW: Selection = {
  fromQuarter: Number.NEGATIVE_INFINITY,
  toQuarter: Number.POSITIVE_INFINITY,
  gift: null,
  gifter: null,
  session: null,
  quarter: null,
};
