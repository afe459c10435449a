/** Words that have got streams flagged when they stood in the picture, in any spelling of case. */
const FLAGGED = ['follow', 'like', 'share', 'subscribe', 'tiktok', 'donate', 'giveaway'];
const COVER = '•••';

/**
 * The text with such words covered, whatever they are part of: "follow4follow" is seen by a
 * machine that looks for "follow". Written with letters only, so accents between them hide nothing.
 */
export function safeText(text: string, own: readonly string[]): string {
  return [...FLAGGED, ...own].reduce(covered, text);
}

function covered(text: string, word: string): string {
  const letters = [...word.normalize('NFC')].map(escaped).join('\\p{M}*');
  return letters === '' ? text : text.replace(new RegExp(`${letters}\\p{M}*`, 'giu'), COVER);
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
