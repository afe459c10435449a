import type { Rule, RuleSet } from '../../../../shared/eligibility/rule-set.ts';

/** A set while it is being written; a number is null while its field is empty. */
export interface SetDraft {
  readonly name: string;
  readonly followers: boolean;
  readonly atLeast: number | null;
  readonly age: boolean;
  readonly years: number | null;
  readonly 'gifts-on': boolean;
  readonly standing: boolean;
  readonly region: boolean;
  readonly month: boolean;
  readonly days: number | null;
  readonly hours: number | null;
  readonly diamonds: number | null;
  readonly dayHours: number | null;
}

type Found<K extends Rule['kind']> = Extract<Rule, { kind: K }> | undefined;

function find<K extends Rule['kind']>(set: RuleSet | null, kind: K): Found<K> {
  return set?.rules.find((rule) => rule.kind === kind) as Found<K>;
}

/** The fields for a set; a new one begins with the usual figures, all switched off. */
export function draftOf(set: RuleSet | null, name: string): SetDraft {
  const [followers, age, month] = [find(set, 'followers'), find(set, 'age'), find(set, 'month')];
  return {
    name,
    followers: followers !== undefined,
    atLeast: followers?.atLeast ?? 1_000,
    age: age !== undefined,
    years: age?.years ?? 18,
    'gifts-on': find(set, 'gifts-on') !== undefined,
    standing: find(set, 'standing') !== undefined,
    region: find(set, 'region') !== undefined,
    month: month !== undefined,
    days: month?.days ?? 7,
    hours: month === undefined ? 15 : Math.ceil(month.minutes / 60),
    diamonds: month?.diamonds ?? 0,
    dayHours: month === undefined ? 1 : Math.ceil(month.dayFromMinutes / 60),
  };
}

/** Why a draft cannot be saved; null when it can. */
export function problemIn(draft: SetDraft): 'name' | 'nothing' | 'nothing-month' | null {
  const { name, followers, age, month } = draft;
  if (draft.month && !asksForMonth(draft)) return 'nothing-month';
  const any = followers || age || month || draft['gifts-on'] || draft.standing || draft.region;
  if (!any) return 'nothing';
  return name.trim() === '' ? 'name' : null;
}

function asksForMonth({ days, hours, diamonds }: SetDraft): boolean {
  return (days ?? 0) + (hours ?? 0) + (diamonds ?? 0) > 0;
}

/** The rules that a draft stands for, in the order of the page. */
export function rulesOf(draft: SetDraft): Rule[] {
  const rules: Rule[] = [];
  if (draft.followers) rules.push({ kind: 'followers', atLeast: draft.atLeast ?? 1_000 });
  if (draft.age) rules.push({ kind: 'age', years: draft.years ?? 18 });
  for (const kind of ['gifts-on', 'standing', 'region'] as const) {
    if (draft[kind]) rules.push({ kind });
  }
  if (draft.month) {
    rules.push({
      kind: 'month',
      days: draft.days ?? 0,
      minutes: (draft.hours ?? 0) * 60,
      diamonds: draft.diamonds ?? 0,
      dayFromMinutes: (draft.dayHours ?? 1) * 60,
    });
  }
  return rules;
}
