import { WORDS } from '../words.ts';
import { isDrawable } from './drawable.ts';

/** What names somebody: a letter, a number or a picture. Brackets and stars alone do not. */
const NAMING = /[\p{L}\p{N}\p{Emoji_Presentation}]/u;
/** What is left around and between words that were left out. */
const EMPTY_BRACKETS = /\(\s*\)|\[\s*\]|\{\s*\}/gu;
const LOOSE_ENDS = /^[\s\p{Pd}\p{Pc}|/·•,:;]+|[\s\p{Pd}\p{Pc}|/·•,:;]+$/gu;
/** Names that are remembered; a name comes back with every gift. */
const REMEMBERED = 500;

const known = new Map<string, string | null>();

/**
 * A viewer's name as far as this system has fonts for it, or a word for somebody where that leaves
 * nothing to call them by. Empty boxes on stream look like a fault, and name nobody.
 */
export function readableName(name: string): string {
  return readable(name) ?? WORDS.someone;
}

/** The same for a gift, which has its id where it has no name. */
export function readableGift({ id, name }: { readonly id: string; readonly name: string }): string {
  return readable(name.trim() || id) ?? WORDS.something;
}

/** The text without what cannot be written here; null where nothing is left that names anything. */
export function readable(text: string): string | null {
  const trimmed = text.trim();
  if (trimmed === '' || isDrawable(trimmed)) return trimmed || null;
  const before = known.get(trimmed);
  if (before !== undefined) return before;
  const left = withoutBoxes(trimmed);
  if (known.size >= REMEMBERED) known.clear();
  known.set(trimmed, left);
  return left;
}

function withoutBoxes(text: string): string | null {
  let left = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) left += drawnAs(segment);
  const tidy = left.replace(EMPTY_BRACKETS, '').replace(/\s+/gu, ' ').replace(LOOSE_ENDS, '');
  return NAMING.test(tidy) ? tidy : null;
}

/** Letters in fancy dress, of which names are full, have plain ones that every system can write. */
function drawnAs(sign: string): string {
  if (isDrawable(sign)) return sign;
  const plain = sign.normalize('NFKC');
  return isDrawable(plain) ? plain : '';
}
