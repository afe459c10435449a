import { locale } from './locale.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;

/** `270336` → `270 kB`; at least one kilobyte, in steps of 1,000 as file managers count. */
export function fileSize(bytes: number): string {
  let [value, step] = [Math.max(1, bytes / 1_000), 0];
  for (; value >= 999.5 && step < UNITS.length - 1; step += 1) value /= 1_000;
  const unit = UNITS[step] ?? 'gigabyte';
  const digits = value < 10 && step > 0 ? 1 : 0;
  const format = {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}
