/** The language of numbers, dates and money: the system's. The words have their own. */
export const locale: string = new Intl.NumberFormat(
  globalThis.navigator?.language,
).resolvedOptions().locale;
