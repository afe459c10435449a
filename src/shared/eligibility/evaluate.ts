import type { CreatorFacts } from './facts.ts';
import { type MonthPace, type MonthSoFar, monthPace } from './month-pace.ts';
import type { Rule, RuleSet } from './rule-set.ts';

export const FINDING_STATES = ['met', 'not-met', 'not-known'] as const;
type State = (typeof FINDING_STATES)[number];

/** What came out for one rule: whether it is met, and what is missing. */
export type Finding =
  | {
      readonly kind: 'followers';
      readonly state: State;
      readonly need: number;
      readonly have: number | null;
      readonly missing: number | null;
    }
  | {
      readonly kind: 'age';
      readonly state: State;
      readonly need: number;
      /** The year of the birthday that is missing; null when no birth year is known. */
      readonly inYear: number | null;
    }
  | { readonly kind: 'gifts-on' | 'standing' | 'region'; readonly state: State }
  | {
      readonly kind: 'month';
      readonly state: State;
      /** null when the LIVE time of the month is not known. */
      readonly pace: MonthPace | null;
    };

/** What rules are held against. */
export interface Standing {
  readonly facts: CreatorFacts;
  /** The newest number in the log; null for none. */
  readonly followers: number | null;
  /** The year of today. */
  readonly year: number;
  readonly month: MonthSoFar | null;
}

/** Holds each rule of a set against what is known, in the set's order. */
export function evaluate(set: RuleSet, standing: Standing): Finding[] {
  return set.rules.map((rule) => findingFor(rule, standing));
}

function findingFor(rule: Rule, { facts, followers, year, month }: Standing): Finding {
  switch (rule.kind) {
    case 'followers':
      return followerFinding(rule.atLeast, followers);
    case 'age':
      return ageFinding(rule.years, facts, year);
    case 'gifts-on':
      return { kind: rule.kind, state: said(facts.giftsOn) };
    case 'standing':
      return { kind: rule.kind, state: said(facts.standing) };
    case 'region':
      return { kind: rule.kind, state: said(facts.region) };
    case 'month': {
      const pace = month === null ? null : monthPace(rule, month);
      return { kind: rule.kind, state: monthState(pace), pace };
    }
  }
}

function followerFinding(need: number, have: number | null): Finding {
  if (have === null) {
    return { kind: 'followers', state: 'not-known', need, have, missing: null };
  }
  const missing = Math.max(0, need - have);
  return { kind: 'followers', state: met(missing === 0), need, have, missing };
}

/**
 * A birth year settles it, except in the year of the birthday itself: whether that has been, only
 * the creator's confirmation says.
 */
function ageFinding(
  need: number,
  { birthYear, atLeastYears }: CreatorFacts,
  year: number,
): Finding {
  const inYear = birthYear === null ? null : birthYear + need;
  if (inYear !== null && year !== inYear) {
    return { kind: 'age', state: met(year > inYear), need, inYear };
  }
  const confirmed = atLeastYears !== null && atLeastYears >= need;
  return { kind: 'age', state: confirmed ? 'met' : 'not-known', need, inYear };
}

/** Until the month is over or lost, nobody knows: its pace says where it leads. */
function monthState(pace: MonthPace | null): State {
  if (pace?.state === 'met') return 'met';
  return pace?.state === 'impossible' ? 'not-met' : 'not-known';
}

function said(fact: boolean | null): State {
  return fact === null ? 'not-known' : met(fact);
}

function met(yes: boolean): State {
  return yes ? 'met' : 'not-met';
}
