import { z } from 'zod';
import { FINDING_STATES } from '../eligibility/evaluate.ts';
import { creatorFactsSchema } from '../eligibility/facts.ts';
import { ROW_PROBLEMS } from '../eligibility/follower-import.ts';
import { logEntrySchema } from '../eligibility/follower-log.ts';
import { MONTH_STATES } from '../eligibility/month-pace.ts';
import { SILENCES } from '../eligibility/projection.ts';
import { ruleSetSchema } from '../eligibility/rule-set.ts';

const day = z.iso.date();
const state = z.enum(FINDING_STATES);

const monthPace = z.object({
  state: z.enum(MONTH_STATES),
  daysLeft: z.int(),
  conditions: z
    .array(
      z.object({
        of: z.enum(['days', 'minutes', 'diamonds']),
        need: z.int(),
        have: z.int(),
        missing: z.int(),
        daysLeft: z.int(),
        perDay: z.int().nullable(),
        projected: z.int().nullable(),
      }),
    )
    .readonly(),
});

const finding = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('followers'),
    state,
    need: z.int(),
    have: z.int().nullable(),
    missing: z.int().nullable(),
  }),
  z.object({ kind: z.literal('age'), state, need: z.int(), inYear: z.int().nullable() }),
  z.object({ kind: z.enum(['gifts-on', 'standing', 'region']), state }),
  z.object({ kind: z.literal('month'), state, pace: monthPace.nullable() }),
]);

const projection = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('reached'), day }),
  z.object({
    kind: z.literal('projected'),
    /** Followers. */
    perDay: z.number(),
    day,
    earliest: day,
    latest: day.nullable(),
    band: z.array(z.object({ day, low: z.int(), expected: z.int(), high: z.int() })).readonly(),
  }),
  z.object({
    kind: z.literal('silent'),
    reason: z.enum(SILENCES),
    missing: z.int().nullable(),
  }),
]);

/** A rule set that the creator has chosen, held against what is known. */
const chosenSet = z.object({
  id: z.string(),
  findings: z.array(finding).readonly(),
  /** null for a set that asks for no followers. */
  projection: projection.nullable(),
});

const view = z.object({
  /** Today in the creator's zone. */
  today: day,
  log: z.array(logEntrySchema).readonly(),
  facts: creatorFactsSchema,
  /** All sets that can be chosen. `preset`: comes with Carat; `changed`: did, and was edited. */
  sets: z
    .array(z.object({ set: ruleSetSchema, origin: z.enum(['preset', 'changed', 'own']) }))
    .readonly(),
  chosen: z.array(chosenSet).readonly(),
});

const row = z.object({ line: z.int(), day, count: z.int(), before: z.int().nullable() });
const rows = z.object({ count: z.int(), first: z.array(row).readonly() });

/** How the dashboard looks at eligibility and changes it; every change answers with what is then. */
export const ELIGIBILITY_CALLS = {
  'eligibility.get': { input: z.null(), output: view },
  /** Enters a number of followers; `instead` is the day of the entry that it takes the place of. */
  'eligibility.log': {
    input: logEntrySchema.omit({ origin: true }).extend({ instead: day.nullable() }),
    output: view,
  },
  'eligibility.unlog': { input: day, output: view },
  'eligibility.setFacts': { input: creatorFactsSchema, output: view },
  /** The ids of the chosen sets. */
  'eligibility.choose': { input: z.array(z.string().max(64)).max(50), output: view },
  /** Saves a set and chooses it; without an id it is a new one. */
  'eligibility.saveSet': {
    input: ruleSetSchema.extend({ id: ruleSetSchema.shape.id.nullable() }),
    output: view,
  },
  /** Removes an own set; one that came with Carat is again as it came. */
  'eligibility.removeSet': { input: ruleSetSchema.shape.id, output: view },
  /** What importing a CSV text would do; the lists hold the first rows of each kind. */
  'eligibility.planImport': {
    input: z.string().max(5_000_000),
    output: z.object({
      fresh: rows,
      changed: rows,
      same: z.int(),
      unreadable: z.object({
        count: z.int(),
        first: z
          .array(z.object({ line: z.int(), text: z.string(), problem: z.enum(ROW_PROBLEMS) }))
          .readonly(),
      }),
    }),
  },
  /** Does what the plan says: all new and changed rows, or nothing. */
  'eligibility.import': { input: z.string().max(5_000_000), output: view },
} as const;

export type EligibilityView = z.infer<typeof view>;
