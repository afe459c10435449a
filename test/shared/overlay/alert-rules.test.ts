import { expect, it } from 'vitest';
import { ruled, wordingOf } from '../../../src/shared/overlay/alert-rules.ts';
import { safeText } from '../../../src/shared/overlay/safe-words.ts';
import { ALERT_VARIABLES, piecesOf } from '../../../src/shared/overlay/template.ts';
import { DEFAULT_DESIGN } from '../../../src/shared/settings/default-design.ts';
import type { AlertRules } from '../../../src/shared/settings/overlay-design.ts';
import { gift, play } from './simulation.ts';

const usual = DEFAULT_DESIGN.alerts;
const rule = {
  id: 'g1',
  name: '',
  tier: null,
  line1: null,
  line2: null,
  media: null,
  hidden: false,
};

/** The tier in which a gift of so many coins is shown. */
function tierUnder(rules: AlertRules, coins: number): number | undefined {
  const inputs = ruled([{ type: 'gift', gift: gift({ key: 'k', coins }) }], rules);
  const run = play(inputs.map((input) => ({ at: 0, input })));
  return run.showings[0]?.views[0]?.tier;
}

it.each([
  [9, 1],
  [10, 2],
  [9_999, 4],
  [10_000, 5],
])('without rules a gift of %i coins is in tier %i', (coins, tier) => {
  expect(tierUnder(usual, coins)).toBe(tier);
});

it('thresholds of the creator’s own decide how large a gift is shown', () => {
  const [one, two, ...rest] = usual.tiers;
  const rules = { ...usual, tiers: [one, { ...two, from: 5 }, ...rest] } as AlertRules;
  expect(tierUnder(rules, 5)).toBe(2);
  expect(tierUnder(rules, 4)).toBe(1);
});

it.each([1, 2, 3, 4, 5] as const)('a gift can have tier %i, whatever it is worth', (tier) => {
  const rules = { ...usual, gifts: [{ ...rule, tier }] };
  expect(tierUnder(rules, 1)).toBe(tier);
  expect(tierUnder(rules, 50_000)).toBe(tier);
});

it('a hidden gift plays no alert', () => {
  expect(tierUnder({ ...usual, gifts: [{ ...rule, hidden: true }] }, 50_000)).toBeUndefined();
});

it('a gift’s own words come before those of its tier', () => {
  const rules = { ...usual, gifts: [{ ...rule, line1: 'Wow, {name}' }] };
  expect(wordingOf(rules, 'g1', 3)).toEqual({
    line1: 'Wow, {name}',
    line2: '{gift} {coins}',
    media: null,
  });
  expect(wordingOf(rules, 'other', 3).line1).toBe('{name}');
});

it('a template is taken apart into words and what is put in', () => {
  expect(piecesOf('{name} sent {count}× {what} {', ALERT_VARIABLES)).toEqual([
    { type: 'variable', name: 'name' },
    { type: 'words', text: ' sent ' },
    { type: 'variable', name: 'count' },
    { type: 'words', text: '× ' },
    { type: 'words', text: '{what}' },
    { type: 'words', text: ' {' },
  ]);
});

it.each([
  ['Follow4FOLLOW', '•••4•••'],
  ['I l\u0301ike it', 'I ••• it'],
  ['Rose', 'Rose'],
])('safe wording writes %j as %j', (text, safe) => {
  expect(safeText(text, [])).toBe(safe);
});

it('words of the creator’s own are taken as they are, not as a pattern', () => {
  expect(safeText('a.b aXb (c)', ['a.b', '(c'])).toBe('••• aXb •••)');
});
