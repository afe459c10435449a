import { type DiamondsUnderCard, remaining } from './estimate.ts';

/**
 * Diamonds stand in a queue: those that came first leave first. Which of them are still there when
 * only `rest` thousandths are left, the oldest first. `newest` is the card for diamonds that no gift
 * has brought (an opening balance, a correction) while there are no gifts at all.
 */
export function queueOf(
  parts: readonly DiamondsUnderCard[],
  rest: number,
  newest: number,
): readonly DiamondsUnderCard[] {
  if (rest <= 0) return [];
  if (parts.length === 0) return [{ card: newest, diamonds: rest }];
  return remaining(parts, rest).toReversed();
}

/** Takes `count` thousandths from the front of a queue; what goes, and what stays. */
export function takeFrom(
  queue: readonly DiamondsUnderCard[],
  count: number,
): { readonly taken: readonly DiamondsUnderCard[]; readonly left: readonly DiamondsUnderCard[] } {
  const taken: DiamondsUnderCard[] = [];
  const left: DiamondsUnderCard[] = [];
  let toTake = count;
  for (const { card, diamonds } of queue) {
    const here = Math.min(diamonds, Math.max(0, toTake));
    toTake -= here;
    if (here > 0) taken.push({ card, diamonds: here });
    if (here < diamonds) left.push({ card, diamonds: diamonds - here });
  }
  return { taken, left };
}
