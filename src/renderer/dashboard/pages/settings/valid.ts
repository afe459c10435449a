/*
 * What the fields of the Settings page take, so that a person hears of a slip while typing.
 * Main has the last word: it parses the whole document by its schema.
 */

/** The address of a source: a WebSocket. */
export function isSocketUrl(text: string): boolean {
  if (text.length > 300 || !URL.canParse(text)) return false;
  return ['ws:', 'wss:'].includes(new URL(text).protocol);
}

/** An account id; empty for none. */
export function isHostId(text: string): boolean {
  return /^[A-Za-z0-9_.:-]{0,128}$/.test(text);
}

export function isPort(text: string): boolean {
  return /^\d{4,5}$/.test(text) && Number(text) >= 1024 && Number(text) <= 65_535;
}

/** Units of a currency for one dollar; empty for none. */
export function isRate(text: string): boolean {
  return text === '' || (/^\d{1,9}(\.\d{1,6})?$/.test(text) && Number(text) > 0);
}

/** A goal in whole diamonds; empty for none. */
export function isGoal(text: string): boolean {
  return text === '' || (/^\d{1,10}$/.test(text) && Number(text) >= 1 && Number(text) <= 1e9);
}
