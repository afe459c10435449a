import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Dated, tooMany } from '../../../src/shared/backup/thinning.ts';

const TODAY = '2026-11-22';
const START = Date.UTC(2026, 9, 1);
const MINUTE = 60_000;

/** Backups of the eight weeks up to today. */
const backups = fc
  .uniqueArray(fc.integer({ min: 0, max: 54 * 24 * 60 }), { maxLength: 80 })
  .chain((minutes) =>
    fc.tuple(...minutes.map((minute) => fc.tuple(fc.constant(minute), fc.nat(9)))),
  )
  .map((all) => all.map(([minute, dice]) => backupAt(START + minute * MINUTE, dice === 0)));

function backupAt(at: number, beforeMigration = false): Dated {
  const id = new Date(at).toISOString();
  return { id, day: id.slice(0, 10), beforeMigration };
}

function kept(all: readonly Dated[]): Dated[] {
  const gone = tooMany(all, TODAY);
  return all.filter(({ id }) => !gone.includes(id)).sort((a, b) => (a.id < b.id ? 1 : -1));
}

describe('thinning', () => {
  it('keeps ten at most, three of today and one of any other day, migrations apart', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const left = kept(all);
        expect(left.length).toBeLessThanOrEqual(10);
        const migration = left.find(({ beforeMigration }) => beforeMigration);
        const days = groupByDay(left);
        for (const [day, those] of days) {
          const most = (day === TODAY ? 3 : 1) + (migration?.day === day ? 1 : 0);
          expect(those.length).toBeLessThanOrEqual(most);
        }
      }),
    );
  });

  it('always keeps the newest, and the newest from before a migration', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const newestFirst = [...all].sort((a, b) => (a.id < b.id ? 1 : -1));
        const today = newestFirst.find(({ day }) => day === TODAY);
        const migration = newestFirst.find(({ beforeMigration }) => beforeMigration);
        for (const one of [today, migration])
          if (one !== undefined) expect(kept(all)).toContain(one);
        expect(kept(all).length === 0).toBe(all.length === 0);
      }),
    );
  });

  it('lets a day go only for the sake of newer ones', () => {
    fc.assert(
      fc.property(backups, (all) => {
        const left = new Set(kept(all).map(({ day }) => day));
        const oldest = [...left].sort()[0] ?? '';
        const migrationDays = all.filter((one) => one.beforeMigration).map(({ day }) => day);
        const lost = all.filter(({ day }) => !left.has(day) && day > oldest);
        if (!migrationDays.includes(oldest)) expect(lost).toEqual([]);
      }),
    );
  });

  it('finds nothing to do a second time', () => {
    fc.assert(
      fc.property(backups, (all) => {
        expect(tooMany(kept(all), TODAY)).toEqual([]);
      }),
    );
  });

  it('of a whole week on end leaves today three and each day its last', () => {
    const all: Dated[] = [];
    let left: Dated[] = [];
    for (let at = Date.UTC(2026, 10, 15); at < Date.UTC(2026, 10, 22, 20); at += 15 * MINUTE) {
      const made = backupAt(at);
      all.push(made);
      const gone = tooMany([...left, made], made.day);
      left = [...left, made].filter(({ id }) => !gone.includes(id));
    }
    expect(left.map(({ id }) => id.slice(8, 16))).toEqual([
      ...['15', '16', '17', '18', '19', '20', '21'].map((day) => `${day}T23:45`),
      ...['22T19:15', '22T19:30', '22T19:45'],
    ]);
  });
});

function groupByDay(all: readonly Dated[]): Map<string, Dated[]> {
  const days = new Map<string, Dated[]>();
  for (const one of all) days.set(one.day, [...(days.get(one.day) ?? []), one]);
  return days;
}
