import type { SpeechRules } from '../settings/overlay-sound.ts';

/** Something that wants to be spoken. Times are milliseconds of any clock that never goes back. */
interface Wish {
  readonly text: string;
  readonly coins: number;
  readonly at: number;
}

/** Who waits, and when something was spoken. One text at a time. */
export interface Speech {
  readonly waiting: readonly Wish[];
  /** When the last ones began; what is older than a minute is forgotten. */
  readonly begun: readonly number[];
  readonly isSpeaking: boolean;
}

export type SpeechInput =
  | { readonly type: 'wish'; readonly text: string; readonly coins: number }
  | { readonly type: 'ended' }
  /** Nothing that waits is spoken any more. */
  | { readonly type: 'hush' }
  | { readonly type: 'tick' };

export interface SpeechStep {
  readonly speech: Speech;
  /** What is to be spoken now; null for nothing. */
  readonly say: string | null;
  /** When the next step is due at the latest; null for never. */
  readonly wakeAt: number | null;
}

export const SILENT: Speech = { waiting: [], begun: [], isSpeaking: false };

const MINUTE = 60_000;
/** So many wait at most; those of the least value are left out first. */
const WAITING_MOST = 3;
/** What has waited longer is about a card that has long gone. */
const STALE = 20_000;

/** One step: the most valuable wish is spoken as soon as nobody speaks and the rate allows it. */
export function stepSpeech(
  speech: Speech,
  input: SpeechInput,
  rules: Pick<SpeechRules, 'least' | 'perMinute'>,
  now: number,
): SpeechStep {
  const heard = settled(applied(speech, input, rules, now), now);
  const [first, ...rest] = heard.waiting;
  if (first === undefined || heard.isSpeaking) return { speech: heard, say: null, wakeAt: null };
  const free = freeAt(heard.begun, rules.perMinute);
  if (free > now) return { speech: heard, say: null, wakeAt: free };
  const next = { waiting: rest, begun: [...heard.begun, now], isSpeaking: true };
  return { speech: next, say: first.text, wakeAt: null };
}

function applied(
  speech: Speech,
  input: SpeechInput,
  { least }: Pick<SpeechRules, 'least'>,
  now: number,
): Speech {
  switch (input.type) {
    case 'wish': {
      if (input.coins < least) return speech;
      const wish = { text: input.text, coins: input.coins, at: now };
      const waiting = [...speech.waiting, wish].sort((a, b) => b.coins - a.coins || a.at - b.at);
      return { ...speech, waiting: waiting.slice(0, WAITING_MOST) };
    }
    case 'ended':
      return { ...speech, isSpeaking: false };
    case 'hush':
      return { ...speech, waiting: [], isSpeaking: false };
    case 'tick':
      return speech;
  }
}

function settled(speech: Speech, now: number): Speech {
  const waiting = speech.waiting.filter(({ at }) => now - at < STALE);
  return { ...speech, waiting, begun: speech.begun.filter((at) => now - at < MINUTE) };
}

/** When the rate allows another one: a minute after the one that fills it. */
function freeAt(begun: readonly number[], perMinute: number): number {
  const filling = begun.at(-perMinute);
  return filling === undefined ? Number.NEGATIVE_INFINITY : filling + MINUTE;
}
