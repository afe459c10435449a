import { SILENT, type SpeechInput, stepSpeech } from '../../../shared/overlay/speech.ts';
import type { SpeechRules } from '../../../shared/settings/overlay-sound.ts';

/** Speaks with the system's voices, where the browser has any: OBS's has none on Linux. */
export interface Talker {
  voices(): number;
  wish(text: string, coins: number, rules: SpeechRules): void;
  hush(): void;
}

/**
 * Voices of this computer. A browser may have others, whose maker would be sent every word.
 * https://developer.mozilla.org/docs/Web/API/SpeechSynthesisVoice/localService
 */
function ownVoices(synthesis: SpeechSynthesis | undefined): readonly SpeechSynthesisVoice[] {
  return (synthesis?.getVoices() ?? []).filter(({ localService }) => localService);
}

/** The one that the system prefers, or one of the page's language, or any. */
function bestOf(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice | null {
  const preferred = voices.find((voice) => voice.default);
  const known = voices.find(({ lang }) => lang.slice(0, 2) === navigator.language.slice(0, 2));
  return preferred ?? known ?? voices[0] ?? null;
}

/** A voice that has not said that it has finished by then is given up. Milliseconds. */
const PATIENCE = 40_000;

/** @param onVoices called when there are more voices or fewer */
export function createTalker(onVoices: () => void): Talker {
  const synthesis: SpeechSynthesis | undefined = window.speechSynthesis;
  let speech = SILENT;
  let rules: SpeechRules | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let utterance: SpeechSynthesisUtterance | null = null;
  synthesis?.addEventListener?.('voiceschanged', onVoices);

  function step(input: SpeechInput): void {
    if (rules === null) return;
    const now = performance.now();
    const next = stepSpeech(speech, input, rules, now);
    speech = next.speech;
    clearTimeout(timer);
    if (next.say !== null) say(next.say, rules);
    else if (next.wakeAt !== null) timer = setTimeout(step, next.wakeAt - now, { type: 'tick' });
  }

  function say(text: string, { volume, speed }: SpeechRules): void {
    const voice = bestOf(ownVoices(synthesis));
    if (voice === null) {
      step({ type: 'ended' });
      return;
    }
    // Kept, because an utterance that nobody holds is collected before it says that it has ended.
    const saying = new SpeechSynthesisUtterance(text);
    saying.voice = voice;
    utterance = saying;
    saying.volume = volume / 100;
    saying.rate = speed / 100;
    const ended = () => {
      if (utterance !== saying) return;
      utterance = null;
      step({ type: 'ended' });
    };
    saying.onend = ended;
    saying.onerror = ended;
    timer = setTimeout(() => {
      synthesis?.cancel();
      ended();
    }, PATIENCE);
    synthesis?.speak(saying);
  }

  return {
    voices: () => ownVoices(synthesis).length,
    wish(text, coins, now) {
      rules = now;
      // While somebody speaks, the timer watches over that.
      if (!speech.isSpeaking) return step({ type: 'wish', text, coins });
      speech = stepSpeech(speech, { type: 'wish', text, coins }, now, performance.now()).speech;
    },
    hush() {
      utterance = null;
      step({ type: 'hush' });
      clearTimeout(timer);
      if (synthesis?.speaking === true) synthesis.cancel();
    },
  };
}
