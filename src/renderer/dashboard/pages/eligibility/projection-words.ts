import { dayMedium, dayShort } from '../../format/dates.ts';
import { decimal, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import type { Chosen } from './finding-words.ts';

const { projection: said } = words.eligibility;
export type Projection = NonNullable<Chosen['projection']>;

/** When the threshold is or was reached, or why that is not said. */
export function projectionWords(projection: Projection, threshold: number, today: string): string {
  if (projection.kind === 'silent') {
    return said.silent[projection.reason](projection.missing ?? 0);
  }
  const near = (day: string) => dayNear(day, today);
  if (projection.kind === 'reached') return said.reached(threshold, near(projection.day));
  const { day, earliest, latest, perDay } = projection;
  const range =
    latest === null ? said.from(near(earliest)) : said.between(near(earliest), near(latest));
  const pace = perDay < 10 ? decimal(perDay) : whole(perDay);
  return `${said.on(threshold, near(day))}${range} ${said.pace(pace)}`;
}

/** The year only where it is another one. */
function dayNear(day: string, today: string): string {
  return day.slice(0, 4) === today.slice(0, 4) ? dayShort(day) : dayMedium(day);
}
