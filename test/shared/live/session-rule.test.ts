import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  SESSION_SILENCE_MS,
  type SessionEvent,
  sessionStep,
} from '../../../src/shared/live/session-rule.ts';

const open = { lastActivityAt: 1_000 };

describe('one step', () => {
  const late = 1_000 + SESSION_SILENCE_MS;
  test.each([
    { session: null, kind: 'gift', now: 5, step: 'begin' },
    { session: null, kind: 'activity', now: 5, step: 'begin' },
    { session: null, kind: 'ended', now: 5, step: 'none' },
    { session: null, kind: 'tick', now: 5, step: 'none' },
    { session: open, kind: 'gift', now: late - 1, step: 'continue' },
    { session: open, kind: 'activity', now: late - 1, step: 'continue' },
    { session: open, kind: 'tick', now: late - 1, step: 'none' },
    { session: open, kind: 'tick', now: late, step: 'close' },
    { session: open, kind: 'gift', now: late, step: 'close' },
    { session: open, kind: 'ended', now: 1_001, step: 'close' },
    { session: open, kind: 'gift', now: 500, step: 'continue' },
  ] as const)('$kind at $now with $session: $step', ({ session, kind, now, step }) => {
    expect(sessionStep(session, { kind }, now)).toBe(step);
  });
});

interface Session {
  readonly startedAt: number;
  lastActivityAt: number;
  endedAt: number | null;
  gifts: number;
}

/** Follows the rule as its users do, over events that carry the time since the one before. */
function play(events: readonly { kind: SessionEvent['kind']; after: number }[]): Session[] {
  const sessions: Session[] = [];
  let now = 0;
  for (const { kind, after } of events) {
    now += after;
    const last = sessions.at(-1);
    let current = last?.endedAt === null ? last : null;
    if (current && sessionStep(current, { kind }, now) === 'close') {
      current.endedAt = current.lastActivityAt;
      current = null;
    }
    const step = sessionStep(current, { kind }, now);
    if (step === 'begin') {
      current = { startedAt: now, lastActivityAt: now, endedAt: null, gifts: 0 };
      sessions.push(current);
    }
    if (current && (step === 'continue' || step === 'begin')) {
      current.lastActivityAt = now;
      if (kind === 'gift') current.gifts += 1;
    }
  }
  return sessions;
}

const days = fc.array(
  fc.record({
    kind: fc.constantFrom<SessionEvent['kind']>('gift', 'activity', 'ended', 'tick'),
    after: fc.oneof(
      fc.integer({ min: 0, max: 60_000 }),
      fc.integer({ min: SESSION_SILENCE_MS - 2, max: SESSION_SILENCE_MS + 2 }),
    ),
  }),
  { maxLength: 60 },
);

describe('over any sequence of events', () => {
  test('every gift belongs to exactly one session', () => {
    fc.assert(
      fc.property(days, (events) => {
        const gifts = play(events).reduce((sum, session) => sum + session.gifts, 0);
        expect(gifts).toBe(events.filter(({ kind }) => kind === 'gift').length);
      }),
    );
  });

  test('sessions follow each other without overlap, and only the last can be open', () => {
    fc.assert(
      fc.property(days, (events) => {
        let free = 0;
        const sessions = play(events);
        for (const [index, session] of sessions.entries()) {
          expect(session.startedAt).toBeGreaterThanOrEqual(free);
          expect(session.lastActivityAt).toBeGreaterThanOrEqual(session.startedAt);
          if (index < sessions.length - 1) expect(session.endedAt).not.toBeNull();
          free = session.endedAt ?? session.lastActivityAt;
        }
      }),
    );
  });

  test('without an end of stream, a silence of 30 minutes parts sessions and nothing shorter does', () => {
    fc.assert(
      fc.property(days, (events) => {
        const signs = events.map((event) =>
          event.kind === 'ended' || event.kind === 'tick'
            ? { ...event, kind: 'activity' as const }
            : event,
        );
        const silences = signs.slice(1).filter(({ after }) => after >= SESSION_SILENCE_MS).length;
        expect(play(signs)).toHaveLength(signs.length === 0 ? 0 : silences + 1);
      }),
    );
  });
});
