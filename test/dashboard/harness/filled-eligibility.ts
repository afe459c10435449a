import { dayNumber, dayOfNumber } from '../../../src/shared/eligibility/calendar-day.ts';
import {
  type EligibilityDocument,
  eligibilitySchema,
} from '../../../src/shared/eligibility/eligibility-document.ts';
import type { LiveSpan } from '../../../src/shared/eligibility/live-time.ts';
import { TODAY } from './world.ts';

/** Ten weeks of growth to 862 followers, most conditions answered, and an agency's programme. */
export function filledEligibility(): EligibilityDocument {
  const days = Array.from({ length: 36 }, (_, index) => 70 - index * 2);
  return eligibilitySchema.parse({
    log: days.map((ago) => ({
      day: dayOfNumber(dayNumber(TODAY) - ago),
      count: 862 - Math.round(ago * 5.4 - ((ago * 37) % 11)),
      origin: ago > 40 ? 'imported' : 'entered',
    })),
    facts: { atLeastYears: 18, giftsOn: false, standing: true },
    chosen: ['general', 'nova'],
    own: [
      {
        id: 'nova',
        name: 'Nova Talent',
        rules: [{ kind: 'month', days: 15, minutes: 2_400, diamonds: 250_000, dayFromMinutes: 60 }],
      },
    ],
  });
}

/** Evenings of the month, one of them too short to count. */
export function livesOfMonth(): LiveSpan[] {
  return [1, 3, 4, 6, 8, 10, 11, 13, 15, 18, 20].map((date) => {
    const startedAt = Date.parse(`2026-11-${String(date).padStart(2, '0')}T18:00:00Z`);
    return { startedAt, endedAt: startedAt + (date === 13 ? 0.5 : 2 + (date % 3)) * 3_600_000 };
  });
}
