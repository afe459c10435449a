import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ART, artOf } from '../../../src/shared/overlay/gift-art.ts';
import { tierOf } from '../../../src/shared/overlay/tiers.ts';

const PICTURES = join(import.meta.dirname, '../../../resources/gifts');

test.each([
  [0, 1],
  [1, 1],
  [9, 1],
  [10, 2],
  [99, 2],
  [100, 3],
  [999, 3],
  [1_000, 4],
  [9_999, 4],
  [10_000, 5],
  [29_970_000_000, 5],
])('a value of %i coins is shown in tier %i', (coins, tier) => {
  expect(tierOf(coins)).toBe(tier);
});

test('every picture that a gift can have is there, and none is there for nothing', () => {
  const files = readdirSync(PICTURES).filter((name) => name.endsWith('.svg'));
  expect(files.map((name) => name.slice(0, -4)).sort()).toEqual([...ART].sort());
  expect(existsSync(join(PICTURES, 'LICENSE.md'))).toBe(true);
  expect(files.length).toBeGreaterThanOrEqual(60);
});

test('the id decides before the name, and a gift unlike any other has no picture', () => {
  expect(artOf({ id: '5655', name: 'Lion' })).toBe('rose');
  expect(artOf({ id: '1', name: 'Golden Crown' })).toBe('crown');
  expect(artOf({ id: '1', name: 'Zörp' })).toBeNull();
  expect(artOf({ id: '1', name: '' })).toBeNull();
});
