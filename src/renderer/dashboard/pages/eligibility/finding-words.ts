import type { CallOutput } from '../../../../shared/contract/calls.ts';
import { dayMedium } from '../../format/dates.ts';
import { words } from '../../words/words.ts';

const said = words.eligibility;

export type Chosen = CallOutput<'eligibility.get'>['chosen'][number];
export type Finding = Chosen['findings'][number];
type Of<K extends Finding['kind']> = Extract<Finding, { kind: K }>;
export type MonthPace = NonNullable<Of<'month'>['pace']>;
export type MonthCondition = MonthPace['conditions'][number];

/** What a rule asks for. */
export function ruleWords(finding: Finding): string {
  switch (finding.kind) {
    case 'followers':
      return said.followers.rule(finding.need);
    case 'age':
      return said.age.rule(finding.need);
    case 'month':
      return said.month.rule(partsOf(finding.pace));
    default:
      return said[finding.kind].rule;
  }
}

/** What is missing for a rule, and how to come by it. */
export function stateWords(finding: Finding, today: string): string {
  switch (finding.kind) {
    case 'followers':
      if (finding.have === null || finding.missing === null) return said.followers.unknown;
      return finding.state === 'met'
        ? said.followers.met(finding.have)
        : said.followers.missing(finding.missing, finding.have);
    case 'age':
      return ageWords(finding, today);
    case 'month':
      return finding.pace === null ? said.month.unknown : said.month.states[finding.pace.state];
    default:
      return finding.state === 'met' ? said[finding.kind].met : said[finding.kind].fix;
  }
}

/** When what is missing is expected; nothing where Carat does not know. */
export function aroundWords(projection: Chosen['projection']): string {
  return projection?.kind === 'projected' ? said.followers.around(dayMedium(projection.day)) : '';
}

function ageWords({ state, inYear }: Of<'age'>, today: string): string {
  if (state === 'met') return said.age.met;
  if (inYear === null) return said.age.unknown;
  return String(inYear) === today.slice(0, 4) ? said.age.thisYear : said.age.later(inYear);
}

function partsOf(pace: MonthPace | null): string {
  return (pace?.conditions ?? []).map(({ of, need }) => said.month.part[of](need)).join(', ');
}
