import type { FailureCode } from '../../shared/contract/failure.ts';
import type { Gift } from '../../shared/gift/gift.ts';
import type { LiveEvent } from '../../shared/gift/reading.ts';
import { type StreakState, streakKey } from '../../shared/gift/streak.ts';
import { audienceAfter } from '../../shared/live/audience.ts';
import type { Delta } from '../../shared/live/delta.ts';
import type { Attention, OverlayState, SourceState } from '../../shared/live/live-state.ts';
import type { Feed } from '../feed/feed.ts';
import type { BatchOutcome, Booking, BookingRequest, SessionSpan } from '../ledger/booking.ts';
import type { SessionNow } from '../ledger/ledger.ts';
import { createRecent } from '../ledger/recent.ts';
import type { Hold } from './hold.ts';
import { createOpenStreaks } from './open-streaks.ts';
import { createProgress } from './progress.ts';
import type { SessionTally } from './session-tally.ts';
import { shownGift, type TestValue, testGift, testStep } from './shown.ts';

/** Turns what has happened into deltas of the feed. Nothing here decides about money. */
export interface Live {
  booked(requests: readonly BookingRequest[], outcome: BatchOutcome): void;
  /** So many pieces have come and could not be booked yet. */
  refused(pieces: number): void;
  /** Plays a test gift; it adds to nobody's total. */
  test(gift: Gift, source: string, value: TestValue): void;
  event(event: LiveEvent): void;
  session(span: SessionSpan | null): void;
  /** Takes the session over as the ledger has it. */
  resync(now: SessionNow): void;
  /** Another ledger is in place: what was shown of the old one may not be in it. */
  replaced(): void;
  /** Nobody is to be told the name of the person with this id any more. */
  forgotten(id: string): void;
  source(state: SourceState): void;
  attention(attention: Attention): void;
  /** The ledger can't be reached; what is known of it stays. */
  unavailable(code: FailureCode): void;
  overlay(change: Partial<OverlayState>): void;
  /** Whether alerts are held back, and until when. */
  hold(hold: Hold): void;
  /** What has come until now is not to be shown any more. */
  clear(): void;
  shown(key: string): void;
  stop(): void;
}

/** Streaks of test gifts: only the last few can still count. */
const REMEMBERED = 1_000;

export function createLive(feed: Feed, tally: SessionTally, now: () => number): Live {
  const testStreaks = createRecent<string, StreakState>(REMEMBERED);
  const progress = createProgress();
  const streaks = createOpenStreaks(now, (cards) =>
    feed.publish(cards.map((key): Delta => ({ type: 'streak-ended', key }))),
  );
  const overlay = (change: Partial<OverlayState>): Delta => ({
    type: 'overlay',
    overlay: { ...feed.state().overlay, ...change },
  });
  const sessionDelta = (): Delta => ({
    type: 'session',
    session: tally.session(),
    top: tally.top(),
    cards: tally.cards(),
  });
  const giftDelta = ({ gift, source }: BookingRequest, booking: Booking): Delta[] => {
    if (booking.status === 'duplicate') return endOf(gift, booking.card);
    if (booking.status !== 'booked') return [];
    follow(gift, booking.card);
    const shown = shownGift(gift, source, booking, now());
    tally.add(booking, shown.from);
    progress.booked(booking.card, booking.count);
    return [{ type: 'gift', gift: shown }];
  };
  const endOf = (gift: Gift, card: string | null): Delta[] =>
    gift.streakEnded && card !== null && streaks.ended(card)
      ? [{ type: 'streak-ended', key: card }]
      : [];
  const follow = (gift: Gift, card: string) => {
    if (gift.counting !== 'streak') return;
    if (gift.streakEnded) streaks.ended(card);
    else streaks.heard(card);
  };

  const attention = (next: Attention) => {
    const before = feed.state().attention;
    if (JSON.stringify(before) !== JSON.stringify(next)) {
      feed.publish([{ type: 'attention', attention: next }]);
    }
  };

  return {
    booked: (requests, outcome) => {
      const another = tally.follow(outcome.session);
      const deltas: Delta[] = another ? [sessionDelta()] : [];
      requests.forEach((request, index) => {
        const booking = outcome.bookings[index];
        if (booking !== undefined) deltas.push(...giftDelta(request, booking));
      });
      if (outcome.bookings.some(({ status }) => status === 'booked')) {
        const { heldSince, held } = feed.state().overlay;
        const more = heldSince === null ? 0 : piecesOf(outcome);
        deltas.push(sessionDelta(), overlay({ ...progress.counts(), held: held + more }));
      }
      feed.publish(deltas);
    },
    refused: (pieces) => {
      progress.refused(pieces);
      feed.publish([overlay(progress.counts())]);
    },
    test: (gift, source, value) => {
      const { state, added } = testStep(testStreaks.get(streakKey(gift)), gift, now());
      if (state !== null) testStreaks.set(streakKey(gift), state);
      const card = `test|${gift.counting === 'streak' ? streakKey(gift) : gift.id}`;
      follow(gift, card);
      if (added === 0) return feed.publish(endOf(gift, card));
      const shown = testGift(gift, source, card, added, value, now());
      feed.publish([{ type: 'gift', gift: shown }]);
    },
    event: (event) => {
      const before = feed.state().audience;
      const audience = audienceAfter(before, event);
      if (audience !== before) feed.publish([{ type: 'audience', audience }]);
    },
    resync: (now) => {
      tally.adopt(now);
      feed.publish([sessionDelta()]);
    },
    replaced: () => feed.publish([{ type: 'ledger-replaced' }]),
    forgotten: (id) => feed.publish([{ type: 'gifter-forgotten', id }]),
    session: (span) => {
      if (tally.follow(span)) feed.publish([sessionDelta()]);
    },
    source: (source) => feed.publish([{ type: 'source', source }]),
    attention,
    unavailable: (code) => attention({ ...feed.state().attention, ledger: code }),
    overlay: (change) => feed.publish([overlay(change)]),
    hold: ({ paused, quietUntil }) => {
      const before = feed.state().overlay;
      if (paused === before.paused && quietUntil === before.quietUntil) return;
      const isHeld = paused || quietUntil !== null;
      const heldSince = isHeld ? (before.heldSince ?? now()) : null;
      const held = isHeld ? before.held : 0;
      feed.publish([overlay({ paused, quietUntil, heldSince, held })]);
    },
    clear: () => {
      // Later than the last one, whatever the clock says: that is how a page tells them apart.
      const clearedAt = Math.max(now(), (feed.state().overlay.clearedAt ?? 0) + 1);
      feed.publish([overlay({ clearedAt, held: 0 })]);
    },
    shown: (key) => {
      // Several copies of the overlay report the same card: it was shown once.
      if (!progress.shown(key)) return;
      feed.publish([{ type: 'shown', key, at: now() }, overlay(progress.counts())]);
    },
    stop: streaks.stop,
  };
}

function piecesOf({ bookings }: BatchOutcome): number {
  return bookings.reduce(
    (pieces, booking) => pieces + (booking.status === 'booked' ? booking.count : 0),
    0,
  );
}
