/*
 * Finds words that are not to be spoken, also in disguise: in any case, with accents, with signs
 * and letters of other alphabets that look alike, stretched, and spelt out with dots or spaces.
 */

/** Signs of one class count as the same letter, in the word and in the text alike. */
const CLASSES: Readonly<Record<string, string>> = {
  a: '4@аαд',
  b: '8ßвβ',
  c: '(<¢сϲ',
  e: '3€еεё',
  g: '96',
  h: 'нһ',
  i: '1!|lіιїł¡',
  k: 'кκ',
  m: 'м',
  n: 'ηп',
  o: '0оοøσ',
  p: 'рρ',
  s: '5$ѕ§',
  t: '7+тτ†',
  u: 'υμц',
  v: 'ν',
  x: 'хχ×',
  y: 'уγ¥',
  z: '2ζ',
};

const CLASS_OF = new Map(
  Object.entries(CLASSES).flatMap(([letter, alike]) => [...alike].map((sign) => [sign, letter])),
);

/** Whether a text holds one of the words, as far as a listener could hear it. */
export function holdsBlocked(text: string, words: readonly string[]): boolean {
  const tokens = tokensOf(text);
  const readings = [...tokens, ...speltOut(tokens)];
  const whole = tokens.join('');
  return words.some((word) => {
    const parts = tokensOf(word);
    const form = formOf(parts.join(''));
    if (form === null) return false;
    // A phrase may stand anywhere; a single word is not looked for across two others.
    return parts.length > 1 ? form.test(whole) : readings.some((one) => form.test(one));
  });
}

/** The words of a text as plain letters, each sign as the letter that it stands for. */
function tokensOf(text: string): readonly string[] {
  return text
    .split(/\s+/u)
    .map(folded)
    .filter((token) => token !== '');
}

function folded(token: string): string {
  // Lower case first and last: some signs change with the form, some forms have capitals.
  const plain = token.toLowerCase().normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  return [...plain]
    .map((sign) => CLASS_OF.get(sign) ?? sign)
    .filter((sign) => /[\p{L}\p{N}]/u.test(sign))
    .join('');
}

/** A word cut where the letter changes. */
function runsOf(word: string): readonly string[] {
  return word.match(/(.)\1*/gsu) ?? [];
}

/** Letters that stand alone, or in twos, read together: `b a d`, `ba d`. */
function speltOut(tokens: readonly string[]): readonly string[] {
  const runs: string[] = [];
  let run = '';
  for (const token of [...tokens, '\u0000long']) {
    if (runsOf(token).length <= 2) {
      run += token;
    } else {
      if (run !== '') runs.push(run);
      run = '';
    }
  }
  return runs;
}

/** Each letter at least as often as in the word: `baaad` is heard as `bad`, `as` not as `ass`. */
function formOf(word: string): RegExp | null {
  if (word === '') return null;
  const source = runsOf(word).map((run) => {
    const [letter = ''] = run;
    return `${letter}{${[...run].length},}`;
  });
  return new RegExp(source.join(''), 'u');
}
