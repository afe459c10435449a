import { DEFAULT_SOUND } from '../settings/default-sound.ts';
import type { OverlayDesign } from '../settings/overlay-design.ts';
import type { SoundDesign } from '../settings/overlay-sound.ts';

/**
 * The design after a sound of the creator's is gone: tiers that played it have Carat's own again,
 * gifts sound like their tier.
 */
export function withoutSound(design: OverlayDesign, id: string): OverlayDesign {
  const { sound } = design;
  const kept = (index: 0 | 1 | 2 | 3 | 4) =>
    sound.tiers[index].sound === id ? DEFAULT_SOUND.tiers[index] : sound.tiers[index];
  const tiers: SoundDesign['tiers'] = [kept(0), kept(1), kept(2), kept(3), kept(4)];
  const gifts = sound.gifts.filter((gift) => gift.sound !== id);
  return {
    ...design,
    sounds: design.sounds.filter((one) => one.id !== id),
    sound: { ...sound, tiers, gifts },
  };
}
