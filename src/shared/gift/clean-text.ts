/** Names and the like are clipped to so many code points, and never in the middle of a grapheme. */
const MAX_TEXT = 200;
/** An address cannot be clipped. The platform's signed picture addresses have 170 to 400 characters. */
const MAX_ADDRESS = 2048;

const PLAIN = /^[\x20-\x7e]{0,200}$/;
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;
/**
 * What shows nothing, or changes how its surroundings show: control, format (bidi, zero-width,
 * tags), lone surrogates, noncharacters, fillers, the blank Braille cell. Emoji need three of them.
 */
const UNSEEN =
  /(?![\u200d\ufe0e\ufe0f])[\p{Cc}\p{Cf}\p{Cs}\p{Noncharacter_Code_Point}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/** Marks and joiners with nothing before them to belong to. */
const LEADING = /^(?:\p{M}|\u200d|\s)+/u;
/** A joiner stays only between the parts of an emoji. */
const JOINERS =
  /(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d|\u200d(?!\p{Extended_Pictographic})/gu;
/** Four marks on one base are enough for every living script; more are a tower over the next lines. */
const TOWERS = /(\p{M}{4})\p{M}+/gu;
const LAST_JOINER = /\u200d$/;

/** https, a host without user and password, and only characters that an address may have. */
const ADDRESS = /^https:\/\/[a-z0-9.-]+(:\d{1,5})?([/?#][\w\-.~:/?#[\]@!$&()*+,;=%]*)?$/i;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * A name as it may be shown and written anywhere as text; null when nothing visible is left.
 * It stays text: escaping for HTML or CSV is the business of whoever writes those.
 */
export function cleanText(text: string): string | null {
  const clean = PLAIN.test(text) ? text.trim() : cleanForeign(text);
  return clean === '' ? null : clean;
}

/** A picture's address, unchanged, or null when it is not a plain https address. */
export function cleanAddress(text: string): string | null {
  return text.length <= MAX_ADDRESS && ADDRESS.test(text) ? text : null;
}

function cleanForeign(text: string): string {
  const seen = text
    .replace(BREAKS, ' ')
    .replace(UNSEEN, '')
    .replace(LEADING, '')
    .replace(JOINERS, '')
    .replace(TOWERS, '$1');
  return clip(seen).replace(LAST_JOINER, '').trim();
}

/**
 * Only as much as is needed goes to the segmenter, which is slow: whether a grapheme ends at the
 * limit depends on what comes before it and on the one code point after it.
 */
function clip(text: string): string {
  if (text.length <= MAX_TEXT) return text;
  const points = [...text.slice(0, 2 * (MAX_TEXT + 1))].slice(0, MAX_TEXT + 1);
  const kept = points.slice(0, MAX_TEXT).join('');
  const after = graphemes.segment(points.join('')).containing(kept.length);
  // A single grapheme can be longer than the limit: a chain of joined emoji.
  return after === undefined || after.index === 0 ? kept : kept.slice(0, after.index);
}
