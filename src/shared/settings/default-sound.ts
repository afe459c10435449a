import type { BuiltInSound } from './design-kinds.ts';
import type { SoundChoice, SoundDesign } from './overlay-sound.ts';

const choice = (sound: BuiltInSound, volume: number): SoundChoice => ({ sound, volume });

type Five = [SoundChoice, SoundChoice, SoundChoice, SoundChoice, SoundChoice];

export const DEFAULT_SOUND_TIERS: Five = [
  choice('drop', 60),
  choice('chime', 70),
  choice('harp', 85),
  choice('fanfare', 95),
  choice('grand', 100),
];

/** What is heard before anybody has changed it; without the schema, as the rest of the design. */
export const DEFAULT_SOUND: SoundDesign = {
  on: true,
  volume: 70,
  place: null,
  tiers: DEFAULT_SOUND_TIERS,
  gifts: [],
  speech: {
    on: false,
    text: '{name} sent {count} {gift}',
    volume: 90,
    speed: 100,
    longest: 120,
    least: 100,
    perMinute: 6,
    blocked: [],
  },
};
