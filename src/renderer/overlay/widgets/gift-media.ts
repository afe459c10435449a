import type { Media, OverlayDesign } from '../../../shared/settings/overlay-design.ts';

/** The creator's own picture for a gift; null where there is none. */
export function mediaOf({ alerts, media }: OverlayDesign, giftId: string): Media | null {
  const id = alerts.gifts.find((rule) => rule.id === giftId)?.media ?? null;
  return media.find((one) => one.id === id) ?? null;
}
