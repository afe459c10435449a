import type { SoundPlace } from '../settings/design-kinds.ts';
import type { SoundPage } from './sound-state.ts';

/** Where viewers hear it most surely, first. */
const RANK: Readonly<Record<SoundPlace, number>> = { obs: 0, app: 1, browser: 2 };

/**
 * The one page that plays sounds: of those that can, OBS before the window before a browser, and
 * the one that came first. One that is blocked is better than none: it plays as soon as it may.
 * @param place the only place that is wanted; null for any
 */
export function speakerAmong(pages: readonly SoundPage[], place: SoundPlace | null): string | null {
  const those = wanted(pages, place);
  return first(those.filter(isReady)) ?? first(those);
}

/** The one page that speaks: of those with a voice, chosen in the same way. */
export function talkerAmong(pages: readonly SoundPage[], place: SoundPlace | null): string | null {
  const able = pages.filter((page) => !page.preview && isReady(page) && page.voices > 0);
  return first(wanted(able, place)) ?? first(able);
}

/** Who tries a sound: whoever plays them; if nobody does, the frame in the app's editor. */
export function testerAmong(pages: readonly SoundPage[], speaker: string | null): SoundPage | null {
  const found = pages.find(({ id }) => id === speaker);
  return found ?? pages.find(({ preview }) => preview) ?? null;
}

function wanted(pages: readonly SoundPage[], place: SoundPlace | null): readonly SoundPage[] {
  return pages.filter(
    (page) => !page.preview && page.ability !== 'off' && (place === null || page.place === place),
  );
}

function isReady({ ability }: SoundPage): boolean {
  return ability === 'ready';
}

function first(pages: readonly SoundPage[]): string | null {
  const [best] = [...pages].sort((a, b) => RANK[a.place] - RANK[b.place]);
  return best?.id ?? null;
}
