/** Every word that the overlay writes. */
export const WORDS = {
  /** Language of the numbers. */
  language: 'en',
  times: (count: string) => `×${count}`,
  others: (count: string) => `+${count}`,
  /** On a card that several people share; the picture says what they gave. */
  fromViewers: (people: string) => `from ${people} viewers`,
  /** On a card that stands for several kinds of gifts. */
  kinds: (kinds: string) => `${kinds} kinds of gifts`,
  kindsFromViewers: (kinds: string, people: string) => `${kinds} kinds, ${people} viewers`,
  /** A number that is at least so large. */
  atLeast: (number: string) => `${number}+`,
  percent: (count: string) => `${count}%`,
  of: (value: string, target: string) => `${value} / ${target}`,
  someone: 'Someone',
  something: 'A gift',
  /** In place of names that are not spoken. */
  spoken: { someone: 'somebody', something: 'a gift' },
  note: {
    noKey: 'This address has no key. Copy the overlay address again from Carat.',
    connecting: 'Connecting to Carat…',
    away: 'Carat is not running. This page connects by itself when it is.',
    refused: 'Carat refused the key. Copy the overlay address again from Carat.',
    ready: 'Connected. What happens appears here, over a transparent background.',
  },
} as const;

/** People who stand in the editor's frame as long as nobody has given anything. */
export const SAMPLES = ['Mara', 'Benedikta von Hohenfels', 'Jun 🌙', 'ليلى', 'sam'] as const;

const NUMBERS = new Intl.NumberFormat(WORDS.language);

/** A whole number for reading: `29,999`. */
export function written(value: number): string {
  return NUMBERS.format(value);
}
