import type { EligibilityView } from '../../shared/contract/eligibility-calls.ts';
import type { EligibilityDocument } from '../../shared/eligibility/eligibility-document.ts';
import { evaluate, type Standing } from '../../shared/eligibility/evaluate.ts';
import type { FollowerLog } from '../../shared/eligibility/follower-log.ts';
import type { MonthSoFar } from '../../shared/eligibility/month-pace.ts';
import { type Projection, projectFollowers } from '../../shared/eligibility/projection.ts';
import { isPreset, type RuleSet, ruleSetsWith } from '../../shared/eligibility/rule-set.ts';

/** The sets that are chosen and exist, in the order of all sets. */
export function chosenSets({ chosen, own }: EligibilityDocument): readonly RuleSet[] {
  return ruleSetsWith(own).filter(({ id }) => chosen.includes(id));
}

/** What the page shows of a document, seen from today. */
export function eligibilityView(
  document: EligibilityDocument,
  today: string,
  month: MonthSoFar | null,
): EligibilityView {
  const { log, facts, own } = document;
  const standing: Standing = {
    facts,
    followers: log.findLast(({ day }) => day <= today)?.count ?? null,
    year: Number(today.slice(0, 4)),
    month,
  };
  return {
    today,
    log,
    facts,
    sets: ruleSetsWith(own).map((set) => ({ set, origin: originOf(set, own) })),
    chosen: chosenSets(document).map((set) => ({
      id: set.id,
      findings: evaluate(set, standing),
      projection: projectionFor(set, log, today),
    })),
  };
}

function originOf({ id }: RuleSet, own: readonly RuleSet[]) {
  if (!isPreset(id)) return 'own';
  return own.some((set) => set.id === id) ? 'changed' : 'preset';
}

function projectionFor({ rules }: RuleSet, log: FollowerLog, today: string): Projection | null {
  const rule = rules.find(({ kind }) => kind === 'followers');
  return rule?.kind === 'followers' ? projectFollowers(log, rule.atLeast, today) : null;
}
