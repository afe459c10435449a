/** A partial of a tone: times the pitch, how strong, and in how many seconds it falls by 60 dB. */
type Partial = readonly [ratio: number, strength: number, fall: number];

export interface Timbre {
  readonly partials: readonly Partial[];
  /** Seconds until it is fully there. */
  readonly attack: number;
  /** Share of the strength that stays until the tone is let go; 0 for what is struck or plucked. */
  readonly hold: number;
}

const harmonics = (count: number, slope: number, fall: number): readonly Partial[] =>
  Array.from(
    { length: count },
    (_, n): Partial => [n + 1, 1 / (n + 1) ** slope, fall / (n + 1) ** 0.5],
  );

/** Ratios of the partials are those of bars, bells and strings as they are found in the books. */
export const TIMBRES = {
  mallet: {
    attack: 0.002,
    hold: 0,
    partials: [
      [1, 1, 0.55],
      [3.93, 0.24, 0.18],
      [9.2, 0.06, 0.07],
    ],
  },
  bell: {
    attack: 0.003,
    hold: 0,
    partials: [
      [1, 1, 2.2],
      [2, 0.5, 1.7],
      [2.76, 0.28, 1.1],
      [5.4, 0.14, 0.5],
      [8.93, 0.05, 0.25],
    ],
  },
  pluck: { attack: 0.003, hold: 0, partials: harmonics(6, 1.7, 1.5) },
  brass: { attack: 0.035, hold: 0.7, partials: harmonics(7, 1.15, 3) },
  strings: { attack: 0.22, hold: 0.9, partials: harmonics(5, 1.8, 4) },
  drum: {
    attack: 0.002,
    hold: 0,
    partials: [
      [1, 1, 0.7],
      [1.59, 0.4, 0.35],
      [2.14, 0.2, 0.2],
    ],
  },
} as const satisfies Readonly<Record<string, Timbre>>;

export type TimbreName = keyof typeof TIMBRES;
