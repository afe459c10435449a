import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EVERYDAY_GIFTS } from '../../../src/shared/gift/everyday-gifts.ts';
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

/** Gifts that are seen on LIVE day by day, by the names that the platform gives them in English. */
const SEEN = [
  'Rose, Heart Me, GG, Ice Cream Cone, Finger Heart, Rosa, Perfume, Doughnut, Paper Crane, Cap',
  'Confetti, Hand Hearts, Hearts, Sunglasses, Corgi, Boxing Gloves, Money Gun, Swan, Galaxy',
  'Fireworks, Interstellar, Lion, Universe, TikTok, Team Bracelet, Coffee, Lollipop, Mic, Football',
  'Game Controller, Birthday Cake, Star, Panda, Love You, Unicorn Fantasy, Sports Car, Private Jet',
  'Yacht, Rocket, Whale Diving, Phoenix, Dragon Flame, Leon and Lion, Castle Fantasy, Motorcycle',
  'Pegasus, Rabbit, Meteor Shower, Gem Gun, Cooper the Bear, Little Crown, Cotton Candy, Tulip',
  'Cherry Blossom Bunny, Magic Wand, Carousel, Amusement Park, Cruise Ship, Fire Dragon',
  'Golden Trophy, Lightning Bolt, Snowman, Sushi Set, Pizza, Popcorn Bucket, Watermelon Love',
]
  .join(', ')
  .split(', ');

test('gifts that are seen day by day have a picture each', () => {
  expect(SEEN.length).toBeGreaterThanOrEqual(60);
  const ids = new Map(EVERYDAY_GIFTS.map(({ id, name }) => [name, id]));
  const bare = SEEN.filter((name) => artOf({ id: ids.get(name) ?? '', name }) === null);
  expect(bare).toEqual([]);
});

test('the id decides before the name, and a gift unlike any other has no picture', () => {
  expect(artOf({ id: '5655', name: 'Lion' })).toBe('rose');
  expect(artOf({ id: '1', name: 'Golden Crown' })).toBe('crown');
  expect(artOf({ id: '1', name: 'Zörp' })).toBeNull();
  expect(artOf({ id: '1', name: '' })).toBeNull();
});
