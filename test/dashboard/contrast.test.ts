import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const CSS = readFileSync(join(import.meta.dirname, '../../src/renderer/theme/colours.css'), 'utf8');
const TOKENS = new Map(
  [...CSS.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

/** Text on what it stands on: WCAG AA asks for 4.5. */
const TEXT: readonly [string, readonly string[]][] = [
  [
    'ink',
    ['ground', 'surface', 'raised', 'field', 'accent-soft', 'warn-soft', 'bad-soft', 'good-soft'],
  ],
  ['ink-soft', ['ground', 'surface', 'raised']],
  ['accent', ['ground', 'surface', 'raised', 'accent-soft']],
  ['on-accent', ['accent']],
  ['good', ['surface', 'good-soft']],
  ['warn', ['surface', 'warn-soft']],
  ['bad', ['surface', 'bad-soft']],
];
/** The outlines of controls: 3. */
const OUTLINES: readonly [string, readonly string[]][] = [
  ['edge', ['surface', 'ground', 'field']],
  ['accent', ['surface', 'ground']],
];

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = TOKENS.get(name);
  if (token === undefined) throw new Error(`no token --${name}`);
  return token[theme];
}

describe.each(['light', 'dark'] as const)('the %s colours', (theme) => {
  it.each(TEXT.flatMap(([ink, grounds]) => grounds.map((ground) => [ink, ground] as const)))(
    'let %s be read on %s',
    (ink, ground) => {
      expect(contrast(colour(ink, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each(OUTLINES.flatMap(([line, grounds]) => grounds.map((ground) => [line, ground] as const)))(
    'let the outline %s be seen on %s',
    (line, ground) => {
      expect(contrast(colour(line, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    },
  );
});
