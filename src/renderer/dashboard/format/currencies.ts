import { locale } from './locale.ts';

const names = new Intl.DisplayNames(locale, { type: 'currency' });

/** All currencies that are known here (ISO 4217), each with its name: `Euro (EUR)`. */
export const CURRENCIES = Intl.supportedValuesOf('currency').map((id) => ({
  id,
  name: `${names.of(id)} (${id})`,
}));
