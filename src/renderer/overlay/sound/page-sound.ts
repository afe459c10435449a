import type { FeedReport, OverlayAct } from '../../../shared/live/delta.ts';
import type { LiveState } from '../../../shared/live/live-state.ts';
import type { SoundAbility, SoundReport } from '../../../shared/live/sound-state.ts';
import type { AlertView } from '../../../shared/overlay/alert-view.ts';
import { speechText } from '../../../shared/overlay/speech-text.ts';
import type { News } from '../feed/listen.ts';
import { placeOfPage } from '../feed/place-of-page.ts';
import { WORDS } from '../words.ts';
import { createSpeaker, type Speaker } from './speaker.ts';
import { createTalker } from './talker.ts';

/** What is heard of a page: sounds if it is the one that sounds, words if it is the one that speaks. */
export interface PageSound {
  /** Whether there are alerts on this page at all; without them it is not heard of. */
  shows(alerts: boolean): void;
  tell(news: News): void;
  /** The connection is lost: whoever comes back has to introduce itself again. */
  away(): void;
  entered(view: AlertView): void;
  /** A card has grown; it sounds again only when that has made it larger. */
  grew(view: AlertView): void;
  left(turn: number): void;
}

interface Options {
  readonly preview: boolean;
  readonly report: (report: FeedReport) => void;
}

/** Whoever hears of a try later than this lets it be. Milliseconds. */
const STALE = 5_000;

export function createPageSound({ preview, report }: Options): PageSound {
  const id = crypto.randomUUID();
  const isOff = new URLSearchParams(location.search).get('sound') === 'off';
  const tiers = new Map<number, number>();
  const talker = createTalker(introduce);
  let speaker: Speaker | null = null;
  let state: LiveState | null = null;
  let hasAlerts = false;
  let introduced = '';

  function introduce(): void {
    if (state === null || (!hasAlerts && introduced === '')) return;
    const now: SoundReport = {
      type: 'sound',
      id,
      place: placeOfPage(),
      ability: ability(),
      voices: talker.voices(),
      preview,
    };
    if (JSON.stringify(now) === introduced) return;
    introduced = JSON.stringify(now);
    report(now);
  }

  function ability(): SoundAbility {
    if (isOff || !hasAlerts) return 'off';
    return speaker?.ability() ?? 'ready';
  }

  /** The graph is made when it is wanted for the first time, and kept. */
  function readySpeaker(): Speaker {
    speaker ??= createSpeaker(introduce);
    return speaker;
  }

  function tell({ state: now, before, deltas }: News): void {
    state = now;
    const { sound } = now.design;
    if (sound.on && hasAlerts && !isOff && !preview) {
      const ready = readySpeaker();
      if (sound !== before?.design.sound) ready.prepare(sound);
    }
    if (now.overlay.heldSince !== null && before?.overlay.heldSince === null) hush();
    introduce();
    for (const delta of deltas ?? []) if (delta.type === 'act') void attempt(delta.act);
  }

  function hush(): void {
    speaker?.hush();
    talker.hush();
  }

  async function attempt(act: OverlayAct): Promise<void> {
    if (state === null || act.name !== 'try-sound' || act.page !== id) return;
    if (Date.now() - act.at > STALE) return;
    const outcome = await readySpeaker().attempt(state.design.sound, act.tier);
    report({ type: 'tried', run: act.run, outcome });
  }

  function sound(view: AlertView): void {
    tiers.set(view.turn, view.tier);
    if (state?.sound.speaker !== id) return;
    speaker?.play(state.design.sound, view.gift.id, view.tier, view.turn);
  }

  function speak({ name, gift, count, coins }: AlertView): void {
    if (state?.sound.talker !== id) return;
    const { sound: design, alerts } = state.design;
    if (!design.on || !design.speech.on) return;
    const more = alerts.safeWording ? alerts.safeWords : [];
    const rules = { ...design.speech, blocked: [...design.speech.blocked, ...more] };
    const spoken = { name, gift: gift.name || gift.id, count, coins };
    const text = speechText(rules, spoken, WORDS.spoken);
    if (text !== null) talker.wish(text, coins, rules);
  }

  return {
    shows(alerts) {
      hasAlerts = alerts;
      introduce();
    },
    tell,
    away() {
      introduced = '';
    },
    entered(view) {
      sound(view);
      speak(view);
    },
    grew(view) {
      if (view.tier > (tiers.get(view.turn) ?? view.tier)) sound(view);
    },
    left(turn) {
      tiers.delete(turn);
      speaker?.leave(turn);
    },
  };
}
