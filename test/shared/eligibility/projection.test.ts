import { describe, expect, it } from 'vitest';
import { dayNumber, dayOfNumber } from '../../../src/shared/eligibility/calendar-day.ts';
import type { FollowerLog } from '../../../src/shared/eligibility/follower-log.ts';
import { projectFollowers } from '../../../src/shared/eligibility/projection.ts';

const TODAY = '2026-11-21';

/** Entries so many days before today. */
function log(...entries: readonly (readonly [ago: number, count: number])[]): FollowerLog {
  return entries.map(([ago, count]) => ({
    day: dayOfNumber(dayNumber(TODAY) - ago),
    count,
    origin: 'entered',
  }));
}

const STEADY = log([28, 700], [21, 735], [14, 770], [7, 805], [0, 840]);

describe('the projected day', () => {
  it('is where a steady pace arrives', () => {
    // 5 a day, 160 to go.
    expect(projectFollowers(STEADY, 1_000, TODAY)).toMatchObject({
      kind: 'projected',
      perDay: 5,
      day: '2026-12-23',
    });
  });

  it('has a range that is wider for a log that strays more', () => {
    const straying = log([28, 700], [21, 765], [14, 770], [7, 835], [0, 840]);
    const width = (entries: FollowerLog) => {
      const found = projectFollowers(entries, 1_000, TODAY);
      if (found.kind !== 'projected' || found.latest === null) throw new Error('no range');
      return dayNumber(found.latest) - dayNumber(found.earliest);
    };
    expect(width(straying)).toBeGreaterThan(width(STEADY));
  });

  it('begins its band with the newest number and passes the threshold', () => {
    const found = projectFollowers(STEADY, 1_000, TODAY);
    if (found.kind !== 'projected') throw new Error('no date');
    expect(found.band[0]).toEqual({ day: TODAY, low: 840, expected: 840, high: 840 });
    expect(found.band.at(-1)?.low).toBeGreaterThanOrEqual(1_000);
  });

  it('has no end where the pace is too uncertain for one', () => {
    const wild = log([28, 700], [21, 700], [14, 900], [7, 720], [0, 760]);
    expect(projectFollowers(wild, 1_000, TODAY)).toMatchObject({ kind: 'projected', latest: null });
  });

  it('is never in the past, even when the last number is some weeks old', () => {
    const old = log([48, 700], [41, 735], [34, 770], [27, 950], [20, 995]);
    expect(projectFollowers(old, 1_000, TODAY)).toMatchObject({
      earliest: TODAY,
      day: TODAY,
    });
  });

  it('forgets what is older than 90 days', () => {
    const jump = log(
      [200, 10],
      [150, 20],
      ...[28, 21, 14, 7, 0].map((ago) => [ago, 980 - ago] as const),
    );
    expect(projectFollowers(jump, 1_000, TODAY)).toMatchObject({ kind: 'projected', perDay: 1 });
  });
});

describe('a threshold that is reached', () => {
  it('has the first day from which on it stayed so', () => {
    const found = projectFollowers(log([9, 1_005], [8, 999], [3, 1_001], [0, 1_020]), 1_000, TODAY);
    expect(found).toEqual({ kind: 'reached', day: '2026-11-18' });
  });

  it('needs no more than one number', () => {
    expect(projectFollowers(log([400, 2_000]), 1_000, TODAY)).toMatchObject({ kind: 'reached' });
  });
});

describe('silence', () => {
  it.each([
    ['there is no number', log(), 'no-entries', null],
    ['there are too few', log([20, 1], [10, 2], [0, 3]), 'too-few-entries', 2],
    [
      'they are of a few days only',
      log([4, 10], [3, 20], [2, 30], [1, 40], [0, 50]),
      'too-short',
      10,
    ],
    [
      'the newest is more than a month old',
      log([71, 1], [61, 2], [51, 3], [41, 4], [31, 5]),
      'too-old',
      null,
    ],
    ['nothing grows', log([28, 90], [21, 90], [14, 90], [7, 90], [0, 90]), 'not-growing', null],
    ['followers leave', log([28, 90], [21, 80], [14, 85], [7, 70], [0, 60]), 'not-growing', null],
    ['it would take years', log([80, 1], [60, 2], [40, 3], [20, 4], [0, 5]), 'too-far', null],
    ['all numbers are of days to come', log([-3, 5]), 'no-entries', null],
  ] as const)('is kept while %s', (_why, entries, reason, missing) => {
    expect(projectFollowers(entries, 1_000, TODAY)).toEqual({ kind: 'silent', reason, missing });
  });
});
