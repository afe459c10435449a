import type { Gift } from '../../shared/gift/gift.ts';
import { readMessage } from '../../shared/gift/read.ts';
import type { LiveEvent } from '../../shared/gift/reading.ts';
import type { GiftResult } from '../../shared/wire/result.ts';
import type { BatchOutcome, Booking, BookingRequest } from '../ledger/booking.ts';
import type { Intake, IntakeAnswer } from './intake.ts';

/** What the intake needs of the rest of the core. */
export interface IntakeDeps {
  /** Books a batch; rejects when the ledger cannot take it. */
  readonly book: (requests: readonly BookingRequest[]) => Promise<BatchOutcome>;
  readonly now: () => number;
  readonly hostId: () => string | null;
  /** What was booked (or found to be known), in order, after it was committed. */
  readonly onBooked: (requests: readonly BookingRequest[], outcome: BatchOutcome) => void;
  readonly onTest: (gift: Gift, source: string) => void;
  readonly onEvent: (event: LiveEvent) => void;
  /** A batch could not be booked: the ledger is full, halted or out of reach. */
  readonly onFailure: (error: unknown, requests: readonly BookingRequest[]) => void;
}

/** Enough to ride out a slow disk; beyond it senders are told to wait. */
const MOST_WAITING = 10_000;
/** Sockets stop reading well before that, so that they are never refused. */
const ROOM_BELOW = 5_000;
/** One transaction: large enough to share its cost, small enough to be quick. */
const BATCH = 500;
/** While one batch is on its way back, the next is being written. */
const MOST_IN_FLIGHT = 2;

interface Submission {
  readonly results: (GiftResult | null)[];
  missing: number;
  refused: boolean;
  /** What the messages say about the LIVE; told once they are taken, for a retry says it again. */
  readonly events: LiveEvent[];
  readonly answer: (answer: IntakeAnswer) => void;
}

interface Waiting extends BookingRequest {
  readonly submission: Submission;
  readonly place: number;
}

/** The bounded queue between whatever brings gifts and the ledger. */
export function createIntake(deps: IntakeDeps): Intake {
  let queue: Waiting[] = [];
  let inFlight = 0;
  let roomListeners: (() => void)[] = [];

  const pump = () => {
    while (queue.length > 0 && inFlight < MOST_IN_FLIGHT) {
      const batch = queue.slice(0, BATCH);
      queue = queue.slice(BATCH);
      inFlight += 1;
      void bookBatch(deps, batch).then(() => {
        inFlight -= 1;
        pump();
      });
    }
    if (queue.length < ROOM_BELOW && roomListeners.length > 0) {
      const listeners = roomListeners;
      roomListeners = [];
      for (const listener of listeners) listener();
    }
  };

  return {
    submit: (messages, source) =>
      new Promise((answer) => {
        if (queue.length > 0 && queue.length + messages.length > MOST_WAITING) {
          answer({ ok: false, refusal: 'full' });
          return;
        }
        const submission: Submission = {
          results: [],
          missing: 0,
          refused: false,
          events: [],
          answer,
        };
        queue.push(...read(deps, messages, source, submission));
        settle(deps, submission);
        pump();
      }),
    hasRoom: () => queue.length < ROOM_BELOW,
    whenRoom: () => {
      if (queue.length < ROOM_BELOW) return Promise.resolve();
      return new Promise((resolve) => roomListeners.push(resolve));
    },
  };
}

/** Reads every message; what is no gift has its result at once, the gifts are returned. */
function read(
  deps: IntakeDeps,
  messages: readonly unknown[],
  source: string,
  submission: Submission,
): Waiting[] {
  const context = { now: deps.now(), hostId: deps.hostId() };
  const gifts: Waiting[] = [];
  messages.forEach((message, place) => {
    const reading = readMessage(message, context);
    if (reading.kind !== 'gift') {
      const { id, kind: status, reason } = reading;
      submission.results[place] = { id, status, coins: 0, reason };
      if (reading.kind === 'ignored' && reading.event !== null) {
        submission.events.push(reading.event);
      }
    } else if (reading.gift.test) {
      submission.results[place] = { id: reading.gift.id, status: 'test', coins: 0 };
      deps.onTest(reading.gift, source);
    } else {
      submission.results[place] = null;
      submission.missing += 1;
      gifts.push({ gift: reading.gift, source, submission, place });
    }
  });
  return gifts;
}

async function bookBatch(deps: IntakeDeps, batch: readonly Waiting[]): Promise<void> {
  const requests = batch.map(({ gift, source }) => ({ gift, source }));
  try {
    const outcome = await deps.book(requests);
    batch.forEach(({ gift, submission, place }, index) => {
      const booking = outcome.bookings[index];
      if (booking === undefined) throw new Error('the ledger answered fewer bookings than asked');
      submission.results[place] = resultOf(gift, booking);
    });
    deps.onBooked(requests, outcome);
  } catch (error) {
    for (const { submission } of batch) submission.refused = true;
    deps.onFailure(error, requests);
  }
  for (const { submission } of batch) {
    submission.missing -= 1;
    settle(deps, submission);
  }
}

function settle(deps: IntakeDeps, submission: Submission): void {
  if (submission.missing > 0) return;
  // Part of it may have been booked by an earlier batch: the sender's retry is absorbed by the ids.
  if (submission.refused) {
    submission.answer({ ok: false, refusal: 'unavailable' });
    return;
  }
  for (const event of submission.events) deps.onEvent(event);
  submission.answer({ ok: true, results: submission.results as GiftResult[] });
}

function resultOf({ id }: Gift, booking: Booking): GiftResult {
  switch (booking.status) {
    case 'booked':
      return booking.price === null
        ? {
            id,
            status: 'booked',
            coins: 0,
            reason: 'price unknown: booked without a value for now',
          }
        : { id, status: 'booked', coins: booking.coins };
    case 'refused':
      return { id, status: 'rejected', coins: 0, reason: 'count: more than the ledger can hold' };
    default:
      return { id, status: booking.status, coins: 0 };
  }
}
