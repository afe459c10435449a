import { reverberated } from './room.ts';
import type { Note, Score } from './scores.ts';
import { TIMBRES, type Timbre } from './timbres.ts';

/** Samples a second: enough for what is struck and plucked, and a third less work than 48,000. */
export const SAMPLE_RATE = 32_000;
/** The loudest sample, so that every sound leaves room for others. */
const PEAK = 0.8;
/** Seconds at the end in which everything goes to nothing. */
const TAIL = 0.25;
/** Seconds that a tone takes to be let go. */
const RELEASE = 0.16;

/** A score as samples, left and right: begins and ends at zero, so that nothing clicks. */
export function rendered(score: Score): readonly [Float32Array, Float32Array] {
  const length = Math.round(score.seconds * SAMPLE_RATE);
  const dry = [new Float32Array(length), new Float32Array(length)] as const;
  for (const note of score.notes) addNote(dry, note);
  const sides = [
    reverberated(dry[0], score.room, 0, SAMPLE_RATE),
    reverberated(dry[1], score.room, 23, SAMPLE_RATE),
  ] as const;
  const loudest = sides.reduce((most, side) => Math.max(most, peakOf(side)), 0);
  for (const side of sides) finish(side, PEAK / loudest);
  return sides;
}

function addNote([left, right]: readonly [Float32Array, Float32Array], note: Note): void {
  const timbre: Timbre = TIMBRES[note.timbre];
  const pitch = 440 * 2 ** ((note.pitch - 69) / 12);
  const strength = timbre.partials.reduce((sum, [, partial]) => sum + partial, 0);
  const angle = ((note.pan + 1) * Math.PI) / 4;
  for (const [ratio, partial, fall] of timbre.partials) {
    if (pitch * ratio > SAMPLE_RATE * 0.45) continue;
    const gain = (note.gain * partial) / strength;
    addPartial(left, gain * Math.cos(angle), pitch * ratio, fall, timbre, note);
    addPartial(right, gain * Math.sin(angle), pitch * ratio, fall, timbre, note);
  }
}

/** A sine as a pointer that turns: a sum and four products a sample, where Math.sin takes ten times as long. */
function addPartial(
  side: Float32Array,
  gain: number,
  pitch: number,
  fall: number,
  { attack, hold }: Timbre,
  { at, length }: Note,
): void {
  const turn = (2 * Math.PI * pitch) / SAMPLE_RATE;
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  const decay = 10 ** (-3 / (fall * SAMPLE_RATE));
  const letGo = hold === 0 ? Number.POSITIVE_INFINITY : length * SAMPLE_RATE;
  const release = 10 ** (-3 / (RELEASE * SAMPLE_RATE));
  const rise = attack * SAMPLE_RATE;
  const start = Math.round(at * SAMPLE_RATE);
  let [re, im, ringing, held] = [1, 0, 1 - hold, hold];
  for (let n = 0; start + n < side.length; n += 1) {
    const level = (ringing + held) * (n < rise ? n / rise : 1);
    if (n > rise && level < 0.0005) break;
    side[start + n] = (side[start + n] ?? 0) + im * gain * level;
    [re, im] = [re * cos - im * sin, re * sin + im * cos];
    ringing *= decay;
    if (n >= letGo) {
      held *= release;
      ringing *= release;
    }
  }
}

function peakOf(side: Float32Array): number {
  let most = 0;
  for (const sample of side) most = Math.max(most, Math.abs(sample));
  return most;
}

function finish(side: Float32Array, gain: number): void {
  const tail = TAIL * SAMPLE_RATE;
  const last = side.length - 1;
  for (let n = 0; n <= last; n += 1) {
    side[n] = (side[n] ?? 0) * gain * Math.min(1, (last - n) / tail);
  }
}
