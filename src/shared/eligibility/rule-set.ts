import { z } from 'zod';

/**
 * One condition. `month` is what agency programmes ask for: days, minutes and diamonds of one
 * calendar month, all at once; a day counts from `dayFromMinutes` of LIVE. 0 = not asked for.
 */
const ruleSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('followers'), atLeast: z.int().min(1).max(1_000_000_000) }),
  z.object({ kind: z.literal('age'), years: z.int().min(1).max(120) }),
  z.object({ kind: z.literal('gifts-on') }),
  z.object({ kind: z.literal('standing') }),
  z.object({ kind: z.literal('region') }),
  z
    .object({
      kind: z.literal('month'),
      days: z.int().min(0).max(31),
      minutes: z.int().min(0).max(44_640),
      diamonds: z.int().min(0).max(1_000_000_000),
      dayFromMinutes: z.int().min(1).max(1_440),
    })
    .refine(({ days, minutes, diamonds }) => days + minutes + diamonds > 0, {
      message: 'something to ask for',
    }),
]);

export type Rule = z.infer<typeof ruleSchema>;
export type MonthRule = Extract<Rule, { kind: 'month' }>;

/** What a region or a programme asks for. */
export const ruleSetSchema = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,64}$/),
  /** null for the sets that come with Carat: the page has their names in its own language. */
  name: z.string().trim().min(1).max(60).nullable(),
  rules: z
    .array(ruleSchema)
    .min(1)
    .max(6)
    .refine((rules) => new Set(rules.map(({ kind }) => kind)).size === rules.length, {
      message: 'each kind of rule once',
    })
    .readonly(),
});

export type RuleSet = z.infer<typeof ruleSetSchema>;

/** The set that everybody begins with. */
export const GENERAL_SET = 'general';

/**
 * The sets that come with Carat, as creators reported them in November 2026; TikTok changes them
 * and has no official list of regions. Saving a set under one of these ids puts it in its place.
 */
export const PRESETS: readonly RuleSet[] = [
  {
    id: GENERAL_SET,
    name: null,
    rules: [
      { kind: 'followers', atLeast: 1_000 },
      { kind: 'age', years: 18 },
      { kind: 'gifts-on' },
      { kind: 'standing' },
      { kind: 'region' },
    ],
  },
  {
    id: 'south-korea',
    name: null,
    rules: [
      { kind: 'followers', atLeast: 1_000 },
      { kind: 'age', years: 19 },
      { kind: 'gifts-on' },
      { kind: 'standing' },
      { kind: 'region' },
    ],
  },
  {
    id: 'agency',
    name: null,
    rules: [{ kind: 'month', days: 7, minutes: 900, diamonds: 0, dayFromMinutes: 60 }],
  },
];

/** All sets: Carat's, each replaced by the creator's own of the same id, then the creator's others. */
export function ruleSetsWith(own: readonly RuleSet[]): readonly RuleSet[] {
  const presets = PRESETS.map((preset) => own.find(({ id }) => id === preset.id) ?? preset);
  return [...presets, ...own.filter(({ id }) => !isPreset(id))];
}

/** Whether a set of that id comes with Carat. */
export function isPreset(id: string): boolean {
  return PRESETS.some((preset) => preset.id === id);
}
