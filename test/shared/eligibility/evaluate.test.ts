import { describe, expect, it } from 'vitest';
import { evaluate, type Standing } from '../../../src/shared/eligibility/evaluate.ts';
import type { CreatorFacts } from '../../../src/shared/eligibility/facts.ts';
import {
  PRESETS,
  type Rule,
  ruleSetSchema,
  ruleSetsWith,
} from '../../../src/shared/eligibility/rule-set.ts';

const NOTHING: CreatorFacts = {
  birthYear: null,
  atLeastYears: null,
  giftsOn: null,
  standing: null,
  region: null,
};

function standing(facts: Partial<CreatorFacts>, followers: number | null = null): Standing {
  return { facts: { ...NOTHING, ...facts }, followers, year: 2026, month: null };
}

function one(rule: Rule, against: Standing) {
  return evaluate({ id: 'own', name: 'Own', rules: [rule] }, against)[0];
}

describe('a rule', () => {
  it.each([
    [null, 'not-known', null],
    [0, 'not-met', 1_000],
    [999, 'not-met', 1],
    [1_000, 'met', 0],
    [1_001, 'met', 0],
  ] as const)('for 1,000 followers is, with %s of them, %s', (have, state, missing) => {
    const found = one({ kind: 'followers', atLeast: 1_000 }, standing({}, have));
    expect(found).toEqual({ kind: 'followers', state, need: 1_000, have, missing });
  });

  it.each([
    ['nothing is known', {}, 'not-known', null],
    ['a year long before', { birthYear: 2000 }, 'met', 2018],
    ['the year of the birthday', { birthYear: 2008 }, 'not-known', 2026],
    ['that year, and it is confirmed', { birthYear: 2008, atLeastYears: 18 }, 'met', 2026],
    ['a later year', { birthYear: 2009 }, 'not-met', 2027],
    ['a later year, whatever is confirmed', { birthYear: 2009, atLeastYears: 18 }, 'not-met', 2027],
    ['a confirmation alone', { atLeastYears: 18 }, 'met', null],
    ['the confirmation of a higher age', { atLeastYears: 19 }, 'met', null],
    ['the confirmation of a lower age', { atLeastYears: 17 }, 'not-known', null],
  ] as const)('for 18 years looks at %s', (_what, facts, state, inYear) => {
    expect(one({ kind: 'age', years: 18 }, standing(facts))).toEqual({
      kind: 'age',
      state,
      need: 18,
      inYear,
    });
  });

  it.each([
    ['gifts-on', 'giftsOn'],
    ['standing', 'standing'],
    ['region', 'region'],
  ] as const)('%s is as the creator says', (kind, fact) => {
    const states = [null, false, true].map(
      (said) => one({ kind }, standing({ [fact]: said }))?.state,
    );
    expect(states).toEqual(['not-known', 'not-met', 'met']);
  });

  it('for a month is not known without the time of LIVE', () => {
    const rule = { kind: 'month', days: 7, minutes: 900, diamonds: 0, dayFromMinutes: 60 } as const;
    expect(one(rule, standing({}))).toEqual({ kind: 'month', state: 'not-known', pace: null });
  });

  it.each([
    ['2026-11-21', [], 'not-known'],
    ['2026-11-21', [1, 2, 3, 4, 5, 6, 7], 'met'],
    ['2026-11-29', [1, 2, 3], 'not-met'],
  ] as const)('for a month is, on %s with LIVE on %j, %s', (today, dates, state) => {
    const rule = { kind: 'month', days: 7, minutes: 0, diamonds: 0, dayFromMinutes: 60 } as const;
    const live = new Map(dates.map((date) => [`2026-11-0${date}`, 3_600_000]));
    const month = { today, live, diamonds: new Map() };
    expect(one(rule, { ...standing({}), month })?.state).toBe(state);
  });
});

describe('the rule sets', () => {
  it('that come with Carat fit their schema', () => {
    for (const preset of PRESETS) expect(ruleSetSchema.parse(preset)).toEqual(preset);
  });

  it('ask for 19 years in South Korea and for 18 elsewhere', () => {
    const years = PRESETS.flatMap(({ id, rules }) =>
      rules.flatMap((rule) => (rule.kind === 'age' ? [[id, rule.years]] : [])),
    );
    expect(years).toEqual([
      ['general', 18],
      ['south-korea', 19],
    ]);
  });

  it('are replaced by the own set of the same id, in their place, and followed by the others', () => {
    const own = [
      { id: 'mine', name: 'Mine', rules: [{ kind: 'region' }] },
      { id: 'general', name: 'My country', rules: [{ kind: 'followers', atLeast: 500 }] },
    ] as const;
    const sets = ruleSetsWith([...own]);
    expect(sets.map(({ id, name }) => [id, name])).toEqual([
      ['general', 'My country'],
      ['south-korea', null],
      ['agency', null],
      ['mine', 'Mine'],
    ]);
  });

  it.each([
    ['no rule', []],
    ['a kind of rule twice', [{ kind: 'region' }, { kind: 'region' }]],
    [
      'a month that asks for nothing',
      [{ kind: 'month', days: 0, minutes: 0, diamonds: 0, dayFromMinutes: 60 }],
    ],
    ['half a follower', [{ kind: 'followers', atLeast: 0.5 }]],
  ])('refuse %s', (_what, rules) => {
    expect(ruleSetSchema.safeParse({ id: 'x', name: 'X', rules }).success).toBe(false);
  });
});
