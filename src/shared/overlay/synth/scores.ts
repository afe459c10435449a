import type { BuiltInSound } from '../../settings/design-kinds.ts';
import type { TimbreName } from './timbres.ts';

export interface Note {
  readonly timbre: TimbreName;
  /** Seconds from the beginning. */
  readonly at: number;
  /** As MIDI counts: 60 is the middle C, 12 are an octave. */
  readonly pitch: number;
  readonly gain: number;
  /** Seconds until it is let go; what is struck rings on. */
  readonly length: number;
  /** -1 is left, 1 right. */
  readonly pan: number;
}

export interface Score {
  readonly seconds: number;
  /** Share of the room's echo. */
  readonly room: number;
  readonly notes: readonly Note[];
}

/** The same timbre over several pitches, one after the other or (`apart` 0) together. */
function run(
  timbre: TimbreName,
  pitches: readonly number[],
  at: number,
  apart: number,
  gain: number,
  length = 1,
): Note[] {
  const middle = (pitches.length - 1) / 2;
  return pitches.map((pitch, n) => {
    const pan = middle === 0 ? 0 : ((n - middle) / middle) * 0.5;
    return { timbre, at: at + n * apart, pitch, gain, length, pan };
  });
}

/** All in C major and its pentatonic scale, so that whatever sounds together sounds well. */
export const SCORES: Readonly<Record<BuiltInSound, Score>> = {
  drop: { seconds: 0.55, room: 0.08, notes: run('mallet', [79, 84], 0, 0.07, 1) },
  coin: { seconds: 0.8, room: 0.1, notes: run('bell', [88, 93], 0, 0.08, 0.8) },
  chime: {
    seconds: 1.5,
    room: 0.18,
    notes: [...run('bell', [76, 79, 84], 0, 0.11, 0.9), ...run('mallet', [64], 0, 0, 0.5)],
  },
  bell: { seconds: 2.6, room: 0.2, notes: run('bell', [67, 67.08], 0, 0, 1) },
  harp: {
    seconds: 2.3,
    room: 0.22,
    notes: [
      ...run('pluck', [60, 64, 67, 72, 74, 76, 79, 84, 88], 0, 0.075, 0.8),
      ...run('bell', [91, 96], 0.72, 0.1, 0.4),
    ],
  },
  fanfare: {
    seconds: 3.1,
    room: 0.24,
    notes: [
      ...run('brass', [60, 67], 0, 0, 0.5, 0.14),
      ...run('brass', [60, 67], 0.18, 0, 0.5, 0.14),
      ...run('brass', [64, 67, 72], 0.36, 0, 0.45, 0.22),
      ...run('brass', [60, 67, 72, 76, 79], 0.64, 0, 0.42, 1.1),
      ...run('drum', [43, 43], 0.36, 0.28, 0.9),
      ...run('bell', [84, 88, 91, 96], 0.7, 0.12, 0.4),
    ],
  },
  grand: {
    seconds: 4.8,
    room: 0.3,
    notes: [
      ...run('drum', [36, 41, 43, 36], 0, 0.3, 1),
      ...run('pluck', [48, 55, 60, 64, 67, 72, 76, 79, 84, 88, 91, 96], 0, 0.07, 0.6),
      ...run('strings', [48, 55, 60, 64], 0.1, 0, 0.4, 3.2),
      ...run('brass', [65, 69, 72], 0.9, 0, 0.4, 0.32),
      ...run('brass', [67, 71, 74], 1.3, 0, 0.42, 0.36),
      ...run('brass', [60, 67, 72, 76, 79, 84], 1.75, 0, 0.42, 1.7),
      ...run('drum', [31], 1.75, 0, 1.2),
      ...run('bell', [96, 91, 88, 84, 91, 96, 100], 1.85, 0.16, 0.42),
    ],
  },
};
