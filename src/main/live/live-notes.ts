import type { Gift } from '../../shared/gift/gift.ts';
import type { LiveEvent } from '../../shared/gift/reading.ts';
import type { BatchOutcome, BookingRequest } from '../ledger/booking.ts';
import type { GiftKind } from '../ledger/catalogue.ts';
import type { LedgerClient } from '../ledger/client.ts';
import { LedgerUnavailable } from '../ledger/unavailable.ts';
import type { Log } from '../log.ts';
import type { Live } from './live.ts';

/** What the live state needs to ask the ledger for, at its own pace and never in a gift's way. */
export interface LiveNotes {
  /** Takes over the session of the ledger. Resolves also when it can't be read yet. */
  start(): Promise<void>;
  booked(outcome: BatchOutcome): void;
  test(gift: Gift, source: string): void;
  event(event: LiveEvent): void;
  failure(error: unknown, requests: readonly BookingRequest[]): void;
  /** Somebody has entered something by hand: the session's sums are asked for again. */
  changed(): void;
  /** Another ledger is in place: nothing that is remembered of the old one holds any more. */
  replaced(): Promise<void>;
  /** Somebody was to be forgotten: their name leaves every page, and the session is asked for again. */
  forgotten(id: string): Promise<void>;
  stop(): void;
}

/** A session ends after 30 minutes of silence: looking once in a while is enough. */
const TICK_MS = 30_000;
/** A chat of a hundred messages a second says no more about the session than one in five seconds. */
const ACTIVITY_EVERY_MS = 5_000;

export function createLiveNotes(ledger: LedgerClient, live: Live, log: Log): LiveNotes {
  let behind = true;
  let kinds = new Map<string, GiftKind>();
  let lastActivity = 0;

  const quietly = (work: Promise<unknown>): Promise<void> =>
    work.then(
      () => undefined,
      (error: unknown) => {
        if (!(error instanceof LedgerUnavailable)) log.error('asking the ledger failed', error);
      },
    );
  const refresh = async () => {
    try {
      const attention = await ledger.attention();
      // A commit that failed may have reached the disk all the same: the ledger alone knows.
      if (behind) live.resync(await ledger.sessionNow());
      behind = false;
      live.attention({ ...attention, ledger: null });
      kinds = new Map((await ledger.giftKinds()).map((kind) => [kind.id, kind]));
    } catch (error) {
      if (!(error instanceof LedgerUnavailable)) throw error;
      live.unavailable(error.code);
      behind = true;
    }
  };
  const note = (kind: 'activity' | 'ended' | 'tick') => {
    void quietly(ledger.noteLive(kind).then(live.session));
  };
  const ticking = setInterval(() => {
    note('tick');
    void quietly(refresh());
  }, TICK_MS);
  ledger.onHealth(() => void quietly(refresh()));

  return {
    start: () => quietly(refresh()),
    booked: ({ bookings }) => {
      const remarkable = bookings.some(
        (booking) =>
          booking.status === 'conflict' || (booking.status === 'booked' && booking.price === null),
      );
      if (remarkable || behind) void quietly(refresh());
    },
    test: (gift, source) => {
      const kind = kinds.get(gift.gift.id);
      live.test(gift, source, {
        price: gift.gift.coins ?? kind?.coins ?? null,
        name: gift.gift.name ?? kind?.name ?? gift.gift.id,
      });
    },
    event: (event) => {
      live.event(event);
      if (event.type === 'ended') note('ended');
      else if (Date.now() - lastActivity >= ACTIVITY_EVERY_MS) {
        lastActivity = Date.now();
        note('activity');
      }
    },
    failure: (error, requests) => {
      live.refused(requests.reduce((pieces, { gift }) => pieces + gift.count, 0));
      if (!(error instanceof LedgerUnavailable)) log.error('booking failed', error);
      void quietly(refresh());
    },
    changed: () => {
      behind = true;
      void quietly(refresh());
    },
    replaced: async () => {
      behind = true;
      live.replaced();
      await refresh();
    },
    forgotten: async (id) => {
      behind = true;
      live.forgotten(id);
      await refresh();
    },
    stop: () => clearInterval(ticking),
  };
}
