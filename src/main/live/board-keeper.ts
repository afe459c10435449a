import type { Delta, FeedFrame } from '../../shared/live/delta.ts';
import type { Boards, GiftCount } from '../../shared/live/live-state.ts';
import type { ShownGift } from '../../shared/live/shown-gift.ts';
import { wantedBoards } from '../../shared/overlay/wanted-boards.ts';
import { dayAt } from '../../shared/stats/zone-days.ts';
import type { Feed } from '../feed/feed.ts';
import type { LedgerClient } from '../ledger/client.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';
import type { Log } from '../log.ts';
import { boardOf, boardQuery, withGifts } from './boards.ts';
import { sessionCounts } from './session-counts.ts';

/** Keeps the boards of the live state: asks the ledger rarely, and counts along in between. */
export interface BoardKeeper {
  /** Asks the ledger now, for instance because widgets show something else. */
  refresh(): Promise<void>;
  stop(): void;
}

interface Deps {
  readonly feed: Feed;
  readonly ledger: Pick<LedgerClient, 'totals' | 'gifts'>;
  readonly zone: () => string;
  readonly now: () => number;
  readonly log: Log;
}

/** Who is new among the top, and a new day, are seen after so long. */
const REFRESH_MS = 30_000;
/** Sums are counted along and told so often at most. */
const TELL_MS = 500;

export function createBoardKeeper({ feed, ledger, zone, now, log }: Deps): BoardKeeper {
  let gathered: ShownGift[] = [];
  let telling: NodeJS.Timeout | null = null;
  let asked = '';
  let last: Promise<void> = Promise.resolve();
  let counted: { session: number | null; readonly counts: Map<string, number> } = {
    session: null,
    counts: new Map(),
  };

  const publish = (boards: Boards) => {
    if (JSON.stringify(boards) !== JSON.stringify(feed.state().boards)) {
      feed.publish([{ type: 'boards', boards }]);
    }
  };
  const tell = () => {
    telling = null;
    publish(withGifts(feed.state().boards, gathered));
    gathered = [];
  };
  const hear = (frame: FeedFrame) => {
    if (frame.type !== 'deltas') return;
    const gifts = frame.deltas.flatMap(bookedIn);
    if (frame.deltas.some((delta) => delta.type === 'session')) startedAnew();
    if (gifts.length === 0) return;
    for (const gift of gifts) count(gift);
    if (!isAsked(feed.state().boards)) return;
    gathered.push(...gifts);
    telling ??= setTimeout(tell, TELL_MS);
  };
  const count = ({ gift, count }: ShownGift) => {
    if (counted.session === null) return;
    counted.counts.set(gift.id, (counted.counts.get(gift.id) ?? 0) + count);
  };
  /** Another session counts from nothing. */
  const startedAnew = () => {
    const session = feed.state().session?.id ?? null;
    if (counted.session === null || counted.session === session) return;
    counted = { session, counts: new Map() };
    const gifts = feed.state().boards.gifts.map((one) => ({ ...one, session: 0 }));
    if (gifts.length > 0) publish({ ...feed.state().boards, gifts });
  };
  const countSession = async () => {
    const session = feed.state().session?.id ?? null;
    if (session === null || counted.session === session) return;
    counted = { session, counts: new Map(await sessionCounts(ledger.gifts, session)) };
  };
  const read = async (): Promise<Boards> => {
    const wanted = wantedBoards(feed.state().design);
    if (wanted.periods.length + wanted.giftIds.length === 0) return { periods: [], gifts: [] };
    const today = dayAt(now(), zone());
    const periods = [];
    for (const period of wanted.periods) {
      periods.push(boardOf(period, await ledger.totals(boardQuery(period, today))));
    }
    if (wanted.giftIds.length === 0) return { periods, gifts: [] };
    await countSession();
    const day = await ledger.totals({ from: today, to: today, by: 'gift' });
    const gifts = wanted.giftIds.map((giftId): GiftCount => {
      const today = day.rows.find((row) => row.key === giftId)?.gifts ?? 0;
      return { giftId, session: counted.counts.get(giftId) ?? 0, day: today };
    });
    return { periods, gifts };
  };
  const turn = async () => {
    try {
      const boards = await read();
      // What was gathered until now has been booked before the ledger answered.
      gathered = [];
      publish(boards);
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) log.error('the boards could not be read', error);
    }
  };
  const refresh = () => {
    last = last.then(turn);
    return last;
  };

  const stopListening = feed.listen(hear);
  const ticking = setInterval(() => {
    const { session, boards } = feed.state();
    const sign = JSON.stringify([session, dayAt(now(), zone())]);
    // Nothing was booked and the day is the same: nothing can have changed.
    if (sign === asked || !isAsked(boards)) return;
    asked = sign;
    void refresh();
  }, REFRESH_MS);
  return {
    refresh,
    stop: () => {
      stopListening();
      clearInterval(ticking);
      if (telling !== null) clearTimeout(telling);
    },
  };
}

function isAsked({ periods, gifts }: Boards): boolean {
  return periods.length + gifts.length > 0;
}

function bookedIn(delta: Delta): readonly ShownGift[] {
  return delta.type === 'gift' && !delta.gift.test ? [delta.gift] : [];
}
