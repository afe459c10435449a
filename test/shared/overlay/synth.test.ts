import { describe, expect, it } from 'vitest';
import { rendered, SAMPLE_RATE } from '../../../src/shared/overlay/synth/render.ts';
import { SCORES } from '../../../src/shared/overlay/synth/scores.ts';
import { DEFAULT_SOUND_TIERS } from '../../../src/shared/settings/default-sound.ts';
import { type BuiltInSound, SOUNDS } from '../../../src/shared/settings/design-kinds.ts';

const peak = (samples: Float32Array) => samples.reduce((m, s) => Math.max(m, Math.abs(s)), 0);
const sides = new Map(SOUNDS.map((name) => [name, rendered(SCORES[name])]));
const sidesOf = (name: BuiltInSound) => sides.get(name) ?? rendered(SCORES[name]);

/** Energy in all, in the measure of one second at full swing. */
function energy(name: BuiltInSound): number {
  const [left, right] = sidesOf(name);
  let sum = 0;
  for (const side of [left, right]) for (const sample of side) sum += sample * sample;
  return sum / SAMPLE_RATE;
}

describe.each(SOUNDS)('the sound %s', (name) => {
  it('begins and ends without a click, and leaves room for others', () => {
    for (const side of sidesOf(name)) {
      expect(Math.abs(side[0] ?? 1)).toBeLessThan(0.001);
      expect(Math.abs(side.at(-1) ?? 1)).toBe(0);
      expect(peak(side)).toBeGreaterThan(0.3);
      expect(peak(side)).toBeLessThanOrEqual(0.801);
      expect(side.every(Number.isFinite)).toBe(true);
      expect(peak(side.subarray(-SAMPLE_RATE / 50))).toBeLessThan(0.02);
    }
  });

  it('is there at once', () => {
    const [left] = sidesOf(name);
    expect(peak(left.subarray(0, SAMPLE_RATE / 10))).toBeGreaterThan(0.05);
  });
});

it('of each tier is longer and fuller than the one below', () => {
  const names = DEFAULT_SOUND_TIERS.map(({ sound }) => sound as BuiltInSound);
  const lengths = names.map((name) => SCORES[name].seconds);
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect(new Set(names).size).toBe(5);
  const energies = names.map(energy);
  expect(energies).toEqual([...energies].sort((a, b) => a - b));
});

it('all together are a few seconds of sound: a page has to make them while gifts play', () => {
  const seconds = SOUNDS.reduce((sum, name) => sum + SCORES[name].seconds, 0);
  expect(seconds).toBeLessThan(20);
});
