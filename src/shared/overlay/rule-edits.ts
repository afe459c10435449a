import type { AlertRules, GiftRule, TierRule } from '../settings/overlay-design.ts';

type Tiers = AlertRules['tiers'];

/** The rules with one tier (0 is the smallest) changed. */
export function withTier(rules: AlertRules, index: number, change: Partial<TierRule>): AlertRules {
  const tiers = rules.tiers.map((tier, at) => (at === index ? { ...tier, ...change } : tier));
  return { ...rules, tiers: tiers as Tiers };
}

/** A tier begins at another value; its neighbours make way, so that each begins above the one before. */
export function withTierFrom(rules: AlertRules, index: number, from: number): AlertRules {
  const values = rules.tiers.map((tier) => tier.from);
  values[index] = Math.max(from, index);
  for (let at = index - 1; at > 0; at -= 1) {
    values[at] = Math.min(values[at] ?? 0, (values[at + 1] ?? 0) - 1);
  }
  for (let at = index + 1; at < values.length; at += 1) {
    values[at] = Math.max(values[at] ?? 0, (values[at - 1] ?? 0) + 1);
  }
  const tiers = rules.tiers.map((tier, at) => ({ ...tier, from: values[at] ?? tier.from }));
  return { ...rules, tiers: tiers as Tiers };
}

/** A rule for a gift that has none yet. */
export function withGiftRule(rules: AlertRules, id: string, name: string): AlertRules {
  if (rules.gifts.some((rule) => rule.id === id)) return rules;
  const rule: GiftRule = {
    id,
    name: name.slice(0, 128),
    tier: null,
    line1: null,
    line2: null,
    media: null,
    hidden: false,
  };
  return { ...rules, gifts: [...rules.gifts, rule] };
}

export function withChangedGift(
  rules: AlertRules,
  id: string,
  change: Partial<GiftRule>,
): AlertRules {
  const gifts = rules.gifts.map((rule) => (rule.id === id ? { ...rule, ...change } : rule));
  return { ...rules, gifts };
}

export function withoutGiftRule(rules: AlertRules, id: string): AlertRules {
  return { ...rules, gifts: rules.gifts.filter((rule) => rule.id !== id) };
}
