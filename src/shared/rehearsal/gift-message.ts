import type { Given } from './crowd.ts';

/** Where a message stands in its streak; a gift sent alone has none. */
export interface StreakPlace {
  readonly id: string;
  /** How many so far. */
  readonly count: number;
  readonly ended: boolean;
}

/** Carat's own format, as docs/api.md has it. */
export interface GiftMessage {
  readonly type: 'gift';
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly gift: { readonly id: string; readonly name: string; readonly coins: number };
  readonly count: number;
  readonly streak?: { readonly id: string; readonly ended: boolean };
  readonly from: { readonly id: string; readonly name: string; readonly handle: string };
  readonly test: boolean;
}

/** What a source would have sent for this gift. */
export function giftMessage(
  given: Given,
  envelope: { readonly id: string; readonly at: number; readonly test: boolean },
  place: StreakPlace | null,
): GiftMessage {
  const { gift, viewer } = given;
  return {
    type: 'gift',
    id: envelope.id,
    at: envelope.at,
    gift: { id: gift.id, name: gift.name, coins: gift.coins },
    count: place?.count ?? given.count,
    ...(place === null ? {} : { streak: { id: place.id, ended: place.ended } }),
    from: { id: viewer.id, name: viewer.name, handle: viewer.handle },
    test: envelope.test,
  };
}

/** The most messages a streak is told in: long ones skip steps, as real ones do. */
const MOST_STEPS = 24;

/** The counts at which a streak of `count` is told, the last one included. */
export function streakSteps(count: number): number[] {
  const messages = Math.min(count, MOST_STEPS);
  return Array.from({ length: messages }, (_, step) => Math.ceil(((step + 1) * count) / messages));
}
