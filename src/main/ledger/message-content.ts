import type { Gift } from '../../shared/gift/gift.ts';

/**
 * What must be equal for two messages of one id to be the same message. Names, times and the
 * receiver are left out: two sources word them differently for one gift. Ids hold no spaces.
 */
export function messageContent({ gift, count, from }: Gift): string {
  return `${gift.id} ${gift.coins} ${count} ${from.id}`;
}
