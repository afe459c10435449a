import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDERS, selectKinds } from '../../src/renderer/dashboard/pages/gifts/kinds.ts';
import { queryOf, questionFrom } from '../../src/renderer/dashboard/pages/gifts/question.ts';
import {
  draftOf,
  emptyRow,
  problemsOf,
  setFrom,
} from '../../src/renderer/dashboard/pages/gifts/set-draft.ts';
import { PRESET_SETS } from '../../src/shared/packages/package-set.ts';
import { packageSetsSchema } from '../../src/shared/settings/package-sets.ts';

const KINDS = [
  { id: '5655', name: 'Rose', coins: 1 },
  { id: '8913', name: 'Rosa', coins: 10 },
  { id: '99001', name: 'Mystery', coins: null },
  { id: '6369', name: 'Lion', coins: 29_999 },
];

const names = (search: string, order: (typeof ORDERS)[number]) =>
  selectKinds(KINDS, search, order).map(({ name }) => name);

describe('looking for a gift', () => {
  it('finds a part of the name in any case, and the beginning of an id', () => {
    expect(names('ROS', 'name')).toEqual(['Rosa', 'Rose']);
    expect(names('  6369 ', 'name')).toEqual(['Lion']);
    expect(names('655', 'name')).toEqual([]);
  });

  it('puts gifts without a price last, whichever way prices are ordered', () => {
    expect(names('', 'cheapest')).toEqual(['Rose', 'Rosa', 'Lion', 'Mystery']);
    expect(names('', 'dearest')).toEqual(['Lion', 'Rosa', 'Rose', 'Mystery']);
    expect(names('', 'unpriced')).toEqual(['Mystery']);
  });

  it('has one order for any gifts, also for those that cost the same', () => {
    const kind = fc.record({
      id: fc.string({ minLength: 1 }),
      name: fc.constantFrom('Heart', 'Rose', 'heart'),
      coins: fc.constantFrom(null, 1, 10, 200),
    });
    const kinds = fc.uniqueArray(kind, { selector: ({ id }) => id });
    fc.assert(
      fc.property(kinds, fc.constantFrom(...ORDERS), (all, order) => {
        const one = selectKinds(all, '', order);
        expect(selectKinds([...all].reverse(), '', order)).toEqual(one);
      }),
    );
  });
});

describe('the calculator’s address', () => {
  const ask = (text: string) => questionFrom(new URLSearchParams(text), KINDS);

  it('says the gift and the count, or a number of coins', () => {
    expect(ask('gift=8913&count=7')).toMatchObject({ way: 'gift', count: 7, coins: 70 });
    expect(ask('coins=1386&set=web')).toMatchObject({ way: 'coins', coins: 1_386, setId: 'web' });
  });

  it.each([
    ['nothing', ''],
    ['a gift that is not known', 'gift=1'],
    ['a gift without a price', 'gift=99001'],
    ['a count that is none', 'gift=5655&count=-3'],
    ['no pieces', 'gift=5655&count=0'],
  ])('leads to one Rose when it says %s', (_what, text) => {
    expect(ask(text)).toMatchObject({ way: 'gift', count: 1, coins: 1 });
  });

  it('leads back to the question it was made for', () => {
    for (const text of ['gift=8913&count=7', 'gift=8913&count=7&set=web', 'coins=55&set=web']) {
      const question = ask(text);
      expect(questionFrom(new URLSearchParams(queryOf(question, {})), KINDS)).toEqual(question);
    }
  });

  it('keeps the coins when a gift is turned into a number of coins', () => {
    expect(queryOf(ask('gift=8913&count=7'), { way: 'coins' })).toMatchObject({ coins: '70' });
  });

  it('has no question where no gift has a price', () => {
    expect(questionFrom(new URLSearchParams('gift=99001'), KINDS.slice(2, 3)).coins).toBeNull();
  });
});

describe('a set while it is changed', () => {
  const row = (coins: string, price: string) => ({ key: 1, coins, price });

  it('comes out as it went in when nothing was typed', () => {
    for (const set of PRESET_SETS) expect(setFrom(set.id, draftOf(set))).toEqual(set);
  });

  it('takes grouped coins and a decimal comma', () => {
    const draft = {
      name: ' Euro ',
      currency: 'EUR',
      rows: [row('1,400', '19,99'), row('70', '1')],
    };
    expect(setFrom('own', draft)).toEqual({
      id: 'own',
      name: 'Euro',
      currency: 'EUR',
      packages: [
        { coins: 70, price: '1' },
        { coins: 1_400, price: '19.99' },
      ],
    });
  });

  it('leaves out rows that nothing was typed into', () => {
    const rows = [row('70', '1'), emptyRow([row('70', '1')])];
    expect(setFrom('own', { name: 'Own', currency: 'EUR', rows })?.packages).toHaveLength(1);
  });

  it.each([
    [row('', '1'), { coins: true, price: false }],
    [row('70', ''), { coins: false, price: true }],
    [row('0', '0'), { coins: true, price: true }],
    [row('many', '1.2345'), { coins: true, price: true }],
    [row('70', '1,000,000'), { coins: false, price: true }],
    [row('1', '50001'), { coins: false, price: true }],
  ])('says which field of %j is wrong', (wrong, problems) => {
    expect(problemsOf(wrong)).toEqual(problems);
    expect(setFrom('own', { name: 'Own', currency: 'EUR', rows: [wrong] })).toBeNull();
  });

  it('is taken by main whenever the page lets it go', () => {
    const text = fc.oneof(fc.string(), fc.nat().map(String), fc.double().map(String));
    const rows = fc.array(fc.record({ key: fc.nat(), coins: text, price: text }), { maxLength: 4 });
    fc.assert(
      fc.property(rows, fc.string(), (typed, name) => {
        const set = setFrom('own', { name, currency: 'EUR', rows: typed });
        if (set !== null) expect(packageSetsSchema.safeParse({ sets: [set] }).success).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
