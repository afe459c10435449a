import { z } from 'zod';

/** Diamonds as a decimal text, thousandths at most; what the ledger can hold exactly. */
export const diamondsInput = z.string().regex(/^\d{1,12}(\.\d{1,3})?$/);

/** The same where there must be some. */
export const someDiamonds = diamondsInput.refine(isMore, 'must be more than nothing');

/** Money as a decimal text in a currency (ISO 4217). */
export const moneyInput = z.object({
  currency: z.string().regex(/^[A-Z]{3}$/),
  amount: z.string().regex(/^\d{1,12}(\.\d{1,6})?$/),
});

/** A sentence of the creator's own. */
export const noteInput = z.string().trim().max(500);

/** `YYYY-MM-DD` in the creator's zone. */
export const dayInput = z.iso.date().refine((day) => day >= '1970-01-01');

export function isMore(text: string): boolean {
  return /[1-9]/.test(text);
}
