/** What a statement is about: a calendar month (`2026-03`) or a year (`2026`) of the creator's zone. */
export type StatementPeriod = string;

/** What a period looks like. Years are those that a ledger can have entries in. */
export const PERIOD = /^(?:19[7-9]\d|2\d{3})(?:-(?:0[1-9]|1[0-2]))?$/;

/** The days of a period, both included, and the last day before it (null before 1970). */
export interface PeriodDays {
  readonly from: string;
  readonly to: string;
  readonly before: string | null;
}

export function isYear(period: StatementPeriod): boolean {
  return period.length === 4;
}

/** @throws RangeError for what is no period: texts of a page go through a schema before. */
export function daysOf(period: StatementPeriod): PeriodDays {
  if (!PERIOD.test(period)) throw new RangeError(`no period: ${period}`);
  const [year = 0, month = null] = period.split('-').map(Number);
  const first = Date.UTC(year, (month ?? 1) - 1, 1);
  const next = month === null ? Date.UTC(year + 1, 0, 1) : Date.UTC(year, month, 1);
  return {
    from: dayText(first),
    to: dayText(next - DAY_MS),
    before: first === 0 ? null : dayText(first - DAY_MS),
  };
}

/** The months of a year, first to last. */
export function monthsOf(year: string): readonly StatementPeriod[] {
  return Array.from({ length: 12 }, (_, index) => `${year}-${String(index + 1).padStart(2, '0')}`);
}

const DAY_MS = 86_400_000;

function dayText(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
