import type { AlertRules, GiftRule, TierRule } from '../settings/overlay-design.ts';
import type { AlertInput } from './alert-queue.ts';
import { alwaysIn, type Tier, type TierBounds } from './tiers.ts';

/** What the creator wants for a card. */
export interface AlertWording {
  readonly line1: string;
  readonly line2: string;
  /** A file of the creator's own in place of the picture; null for Carat's art. */
  readonly media: string | null;
}

/** The inputs as the rules want them: gifts in the tier that they belong to, hidden ones left out. */
export function ruled(inputs: readonly AlertInput[], rules: AlertRules): readonly AlertInput[] {
  const byId = new Map(rules.gifts.map((rule) => [rule.id, rule]));
  const usual = boundsOf(rules);
  return inputs.flatMap((input): AlertInput[] => {
    if (input.type !== 'gift' && input.type !== 'replay') return [input];
    const rule = byId.get(input.gift.gift.id);
    if (rule?.hidden === true) return [];
    const bounds = rule?.tier == null ? usual : alwaysIn(rule.tier);
    return [{ ...input, gift: { ...input.gift, bounds } }];
  });
}

function boundsOf({ tiers: [, two, three, four, five] }: AlertRules): TierBounds {
  return [two.from, three.from, four.from, five.from];
}

/** What a card says: the gift's own words where it has some, else those of its tier. */
export function wordingOf(rules: AlertRules, giftId: string, tier: Tier): AlertWording {
  const usual: TierRule = rules.tiers[tier - 1] ?? rules.tiers[0];
  const own: GiftRule | undefined = rules.gifts.find((rule) => rule.id === giftId);
  return {
    line1: own?.line1 ?? usual.line1,
    line2: own?.line2 ?? usual.line2,
    media: own?.media ?? usual.media,
  };
}
