import { hash } from 'node:crypto';
import type { Gift } from '../../shared/gift/gift.ts';

/**
 * What must be equal for two messages of one id to be the same message, as a 52-bit number.
 * Names, times and the receiver are left out: two sources word them differently for one gift.
 */
export function fingerprint(gift: Gift): number {
  const content = `${gift.gift.id} ${gift.gift.coins} ${gift.count} ${gift.from.id}`;
  return Number.parseInt(hash('sha256', content).slice(0, 13), 16);
}
