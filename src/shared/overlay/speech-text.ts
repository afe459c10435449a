import type { SpeechRules } from '../settings/overlay-sound.ts';
import { holdsBlocked } from './blocked-words.ts';
import { piecesOf } from './template.ts';

/** What a spoken text may name. */
const SPEECH_VARIABLES = ['name', 'gift', 'count', 'coins'] as const;

/** What is known of an alert when it is spoken of. */
export interface Spoken {
  readonly name: string;
  readonly gift: string;
  readonly count: number;
  /** 0 while the price is unknown. */
  readonly coins: number;
}

/** Words for a name or a gift that is not to be spoken. */
export interface SpeechWords {
  readonly someone: string;
  readonly something: string;
}

/**
 * What is said of an alert; null for nothing. Never longer than the rules want, and never with a
 * blocked word: a name or gift with one is called by other words, and a text in which one arises
 * all the same is not spoken.
 */
export function speechText(
  rules: Pick<SpeechRules, 'text' | 'longest' | 'blocked'>,
  spoken: Spoken,
  words: SpeechWords,
): string | null {
  const safe = (text: string, instead: string) => {
    const heard = audible(text);
    return heard === '' || holdsBlocked(text, rules.blocked) ? instead : heard;
  };
  const values = {
    name: safe(spoken.name, words.someone),
    gift: safe(spoken.gift, words.something),
    count: String(spoken.count),
    coins: String(spoken.coins),
  };
  const whole = piecesOf(rules.text, SPEECH_VARIABLES)
    .map((piece) => (piece.type === 'words' ? piece.text : values[piece.name]))
    .join('');
  const text = clipped(audible(whole), rules.longest);
  return text === '' || holdsBlocked(text, rules.blocked) ? null : text;
}

/** Only what can be read aloud: letters, numbers and the signs between them, on one line. */
function audible(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}\p{P}\p{Sc}+=%\s]/gu, ' ')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** At most so many characters, cut between two words where that loses less than half. */
function clipped(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // A sign of two halves is kept whole or left out.
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '');
  const space = cut.lastIndexOf(' ');
  return (space > longest / 2 ? cut.slice(0, space) : cut).trim();
}
