import type { TopGifter } from '../../shared/live/live-state.ts';
import type { DiamondsUnderCard } from '../../shared/payout/estimate.ts';
import type { OpenLedger } from './open-ledger.ts';
import { byGifter } from './sums/groupings.ts';
import { addTally, emptyTally, scan, select } from './sums/scan.ts';
import { EVERY_ROW } from './sums/selection.ts';

/** Sums of a session by gifter, and its diamonds by rate card; diamonds in thousandths. */
export interface SessionGifters {
  readonly diamonds: number;
  readonly unpriced: number;
  readonly gifters: readonly TopGifter[];
  readonly cards: readonly DiamondsUnderCard[];
}

/** Everybody who sent something in the running (or last) session. */
export function sessionGifters({ people, sessions, sums }: OpenLedger): SessionGifters {
  const first = sessions.firstSeq();
  if (first === null) return { diamonds: 0, unpriced: 0, gifters: [], cards: [] };
  const session = { first, end: Number.POSITIVE_INFINITY };
  const selected = select(sums.parts({ fromSeq: first }), { ...EVERY_ROW, session });
  const tallies = scan(selected, byGifter(sums.keys.size()));
  const all = emptyTally();
  const byId = new Map<string, { gifts: number; coins: number }>();
  tallies.forEach((tally, number) => {
    if (tally === undefined) return;
    addTally(all, tally);
    byId.set(sums.keys.idOf(number), tally);
  });
  const names = people.names([...byId.keys()]);
  const gifters = [...byId].map(([id, { gifts, coins }]) => ({
    id,
    name: names.get(id) ?? id,
    gifts,
    coins,
  }));
  const cards = all.cards.flatMap((diamonds, card) => (diamonds === 0 ? [] : [{ card, diamonds }]));
  return { diamonds: all.diamonds, unpriced: all.unpriced, gifters, cards };
}
