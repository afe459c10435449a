/** Where paper is Letter and not A4 (https://en.wikipedia.org/wiki/Letter_(paper_size)). */
const LETTER = new Set([
  'US',
  'CA',
  'MX',
  'BZ',
  'CL',
  'CO',
  'CR',
  'DO',
  'GT',
  'HN',
  'NI',
  'PA',
  'PH',
  'PR',
  'SV',
  'VE',
]);

/** The usual paper of a locale (BCP 47). */
export function paperOf(locale: string): 'Letter' | 'A4' {
  return LETTER.has(new Intl.Locale(locale).maximize().region ?? '') ? 'Letter' : 'A4';
}
