import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LiveSpan, liveByDay } from '../../../src/shared/eligibility/live-time.ts';

const HOUR = 3_600_000;
const at = (text: string) => Date.parse(text);

describe('the time of LIVE by day', () => {
  it('is split at midnight of the zone', () => {
    const span = { startedAt: at('2026-11-20T22:00:00Z'), endedAt: at('2026-11-21T01:30:00Z') };
    expect(liveByDay([span], 'Europe/Berlin', 0)).toEqual(
      new Map([
        ['2026-11-20', HOUR],
        ['2026-11-21', 2.5 * HOUR],
      ]),
    );
    expect(liveByDay([span], 'America/New_York', 0)).toEqual(new Map([['2026-11-20', 3.5 * HOUR]]));
  });

  it('counts what overlaps once', () => {
    const spans = [
      { startedAt: at('2026-11-20T10:00:00Z'), endedAt: at('2026-11-20T14:00:00Z') },
      { startedAt: at('2026-11-20T11:00:00Z'), endedAt: at('2026-11-20T12:00:00Z') },
      { startedAt: at('2026-11-20T13:00:00Z'), endedAt: at('2026-11-20T15:00:00Z') },
    ];
    expect(liveByDay(spans, 'UTC', 0)).toEqual(new Map([['2026-11-20', 5 * HOUR]]));
  });

  it('takes a LIVE that goes on until now', () => {
    const span = { startedAt: at('2026-11-20T10:00:00Z'), endedAt: null };
    expect(liveByDay([span], 'UTC', at('2026-11-20T10:45:00Z'))).toEqual(
      new Map([['2026-11-20', 0.75 * HOUR]]),
    );
  });

  it('gives the day of a clock change its 23 and its 25 hours', () => {
    const whole = (from: string, to: string) =>
      liveByDay([{ startedAt: at(from), endedAt: at(to) }], 'Europe/Berlin', 0);
    expect(whole('2026-03-28T23:00:00Z', '2026-03-29T22:00:00Z')).toEqual(
      new Map([['2026-03-29', 23 * HOUR]]),
    );
    expect(whole('2026-10-24T22:00:00Z', '2026-10-25T23:00:00Z')).toEqual(
      new Map([['2026-10-25', 25 * HOUR]]),
    );
  });

  it('adds up to the time that any LIVE was on, in every zone', () => {
    const spans = fc.array(
      fc
        .tuple(
          fc.integer({ min: at('2026-10-20T00:00Z'), max: at('2026-11-02T00:00Z') }),
          fc.nat(30),
        )
        .map(([start, quarters]): LiveSpan => {
          const startedAt = start - (start % 900_000);
          return { startedAt, endedAt: startedAt + quarters * 900_000 };
        }),
      { maxLength: 8 },
    );
    const zones = fc.constantFrom('UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'Pacific/Kiritimati');
    fc.assert(
      fc.property(spans, zones, (given, zone) => {
        const quarters = new Set<number>();
        for (const { startedAt, endedAt } of given) {
          for (let now = startedAt; now < (endedAt ?? 0); now += 900_000) quarters.add(now);
        }
        const sum = [...liveByDay(given, zone, 0).values()].reduce((all, ms) => all + ms, 0);
        expect(sum).toBe(quarters.size * 900_000);
      }),
    );
  });
});
