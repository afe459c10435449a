/** How fast a crowd gives; `flood` is about 1,000 gifts a minute. */
export const PACES = ['calm', 'busy', 'flood'] as const;
export type Pace = (typeof PACES)[number];

/** Milliseconds between one wish and the next. */
const GAPS: Readonly<Record<Pace, { readonly shortest: number; readonly longest: number }>> = {
  calm: { shortest: 1_200, longest: 6_000 },
  busy: { shortest: 250, longest: 1_200 },
  flood: { shortest: 40, longest: 80 },
};

/** How long until the next wish, in milliseconds. */
export function gapOf(pace: Pace, random: () => number): number {
  const { shortest, longest } = GAPS[pace];
  return shortest + random() * (longest - shortest);
}
