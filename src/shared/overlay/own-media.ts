import type { OverlayDesign } from '../settings/overlay-design.ts';

/** The design after a file of the creator's is gone: what showed it shows Carat's own art again. */
export function withoutMedia(design: OverlayDesign, id: string): OverlayDesign {
  const without = <T extends { readonly media: string | null }>(rule: T): T =>
    rule.media === id ? { ...rule, media: null } : rule;
  const [first, second, third, fourth, fifth] = design.alerts.tiers;
  return {
    ...design,
    media: design.media.filter((one) => one.id !== id),
    alerts: {
      ...design.alerts,
      tiers: [without(first), without(second), without(third), without(fourth), without(fifth)],
      gifts: design.alerts.gifts.map(without),
    },
  };
}
