import type { SoundChoice, SoundDesign } from '../settings/overlay-sound.ts';
import type { Tier } from './tiers.ts';

/** What is heard for an alert: the gift's own sound where it has one, else its tier's. */
export function soundOf(design: SoundDesign, giftId: string | null, tier: Tier): SoundChoice {
  const own = design.gifts.find(({ id }) => id === giftId);
  return own ?? design.tiers[tier - 1] ?? design.tiers[0];
}

/** How loud that is altogether, 0 to 1: half of the slider sounds half as loud. */
export function gainOf(design: SoundDesign, choice: SoundChoice): number {
  if (!design.on || choice.sound === null) return 0;
  return ((design.volume / 100) * (choice.volume / 100)) ** 1.7;
}
