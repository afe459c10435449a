import { dayShort } from '../format/dates.ts';
import { moneyIn, product } from '../format/money.ts';
import { words } from '../words/words.ts';
import { useSettings } from './settings.ts';

/** An estimate in the creator's own currency, with the rate it was made at. */
export interface OwnMoney {
  readonly amount: string;
  readonly rate: string;
}

/**
 * Turns US dollars into the creator's currency; null when none is set or its rate is missing.
 * @param format parts of a cent are rounded away unless it is smallMoneyIn
 */
export function useOwnMoney(format = moneyIn): ((dollars: string) => OwnMoney) | null {
  const currency = useSettings(({ settings }) => settings?.currency ?? null);
  if (currency === null || currency.code === 'USD' || currency.perUsd === null) return null;
  const { code, perUsd, asOf } = currency;
  const day = asOf === null ? null : dayShort(asOf);
  return (dollars) => ({
    amount: format(product(dollars, perUsd), code),
    rate: words.common.ownRate(perUsd, day),
  });
}
