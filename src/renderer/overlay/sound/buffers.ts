import { rendered, SAMPLE_RATE } from '../../../shared/overlay/synth/render.ts';
import { SCORES } from '../../../shared/overlay/synth/scores.ts';
import { SOUNDS } from '../../../shared/settings/design-kinds.ts';

/** Sounds ready to be played; each is made or fetched once. */
export interface Buffers {
  /** null for a file that is not there or cannot be played. */
  get(sound: string): Promise<AudioBuffer | null>;
  /** Makes ready what will be wanted, and forgets the rest: unpacked, a sound is large. */
  keepOnly(sounds: ReadonlySet<string>): void;
}

export function createBuffers(context: BaseAudioContext): Buffers {
  const buffers = new Map<string, Promise<AudioBuffer | null>>();
  function get(sound: string): Promise<AudioBuffer | null> {
    const known = buffers.get(sound);
    if (known !== undefined) return known;
    const made = make(context, sound).catch(() => null);
    buffers.set(sound, made);
    return made;
  }
  return {
    get,
    keepOnly(sounds) {
      for (const sound of buffers.keys()) if (!sounds.has(sound)) buffers.delete(sound);
      for (const sound of sounds) void get(sound);
    },
  };
}

async function make(context: BaseAudioContext, sound: string): Promise<AudioBuffer> {
  const own = SOUNDS.find((name) => name === sound);
  if (own === undefined) {
    const answer = await fetch(`/overlay/own/${sound}`);
    if (!answer.ok) throw new Error(`no sound ${sound}`);
    return context.decodeAudioData(await answer.arrayBuffer());
  }
  // Each in a turn of its own, so that the page draws in between.
  await new Promise((later) => setTimeout(later));
  const sides = rendered(SCORES[own]);
  const buffer = context.createBuffer(2, sides[0].length, SAMPLE_RATE);
  sides.forEach((side, channel) => {
    buffer.getChannelData(channel).set(side);
  });
  return buffer;
}
