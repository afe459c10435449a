import type { SoundAbility, TriedReport } from '../../../shared/live/sound-state.ts';
import { gainOf, soundOf } from '../../../shared/overlay/sound-of.ts';
import type { Tier } from '../../../shared/overlay/tiers.ts';
import type { SoundDesign } from '../../../shared/settings/overlay-sound.ts';
import { createBuffers } from './buffers.ts';
import { createGraph } from './graph.ts';
import { createPlaying } from './voices-playing.ts';

/** Plays the sounds of a page, as far as its browser lets it. */
export interface Speaker {
  /** Has everything ready that the design may want. */
  prepare(design: SoundDesign): void;
  play(design: SoundDesign, giftId: string, tier: Tier, turn: number): void;
  leave(turn: number): void;
  hush(): void;
  ability(): SoundAbility;
  /** Plays a tier's sound and measures whether it is heard. */
  attempt(design: SoundDesign, tier: Tier): Promise<TriedReport['outcome']>;
}

/** How long a browser takes to say that a page may sound, and a sound to be measured. Milliseconds. */
const GRACE = 1_000;
const MEASURED = 1_500;
const LOOK_EVERY = 40;
/** What swings so little cannot be heard. */
const SILENT = 0.0005;
/** The card of a sound that is tried. */
const NO_CARD = -1;

/** @param onAbility called when the browser has changed its mind */
export function createSpeaker(onAbility: () => void): Speaker {
  const graph = createGraph();
  const { context } = graph;
  const buffers = createBuffers(context);
  const playing = createPlaying(graph);
  let isSettled = false;
  const settle = () => {
    isSettled = true;
    onAbility();
  };
  context.addEventListener('statechange', settle);
  setTimeout(settle, GRACE);
  const wake = () => {
    if (context.state !== 'running') void context.resume();
  };
  for (const touch of ['pointerdown', 'keydown']) document.addEventListener(touch, wake);

  /** What is to be heard; a file that cannot be played leaves it to Carat's own sound. */
  async function start(design: SoundDesign, giftId: string | null, tier: Tier, turn: number) {
    const choice = soundOf(design, giftId, tier);
    const gain = gainOf(design, choice);
    if (choice.sound === null || gain === 0) return 'muted';
    const wanted = await buffers.get(choice.sound);
    const buffer = wanted ?? (await buffers.get(SPARE[tier]));
    if (context.state !== 'running') return 'blocked';
    if (buffer !== null) playing.start(buffer, { tier, sound: choice.sound, gain }, turn);
    return wanted === null ? 'failed' : 'played';
  }

  return {
    prepare(design) {
      const wanted = [...design.tiers, ...design.gifts].map(({ sound }) => sound);
      buffers.keepOnly(new Set(wanted.filter((sound) => sound !== null)));
    },
    play: (design, giftId, tier, turn) => void start(design, giftId, tier, turn),
    leave: (turn) => playing.leave(turn, 0.6),
    hush: () => playing.hush(0.25),
    ability: () => (context.state === 'running' || !isSettled ? 'ready' : 'blocked'),
    async attempt(design, tier) {
      await Promise.race([context.resume(), after(GRACE)]);
      const outcome = await start(design, null, tier, NO_CARD);
      if (outcome !== 'played') return outcome;
      for (let waited = 0; waited < MEASURED; waited += LOOK_EVERY) {
        if (graph.swing() > SILENT) return 'played';
        await after(LOOK_EVERY);
      }
      return 'blocked';
    },
  };
}

const SPARE = { 1: 'drop', 2: 'chime', 3: 'harp', 4: 'fanfare', 5: 'grand' } as const;

function after(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
