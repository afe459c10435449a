import type { CallInput, CallName, CallOutput } from '../../shared/contract/calls.ts';
import type { EligibilityView } from '../../shared/contract/eligibility-calls.ts';
import { type Answer, failure } from '../../shared/contract/failure.ts';
import type { EligibilityDocument } from '../../shared/eligibility/eligibility-document.ts';
import {
  entriesOf,
  type ImportPlan,
  planImport,
} from '../../shared/eligibility/follower-import.ts';
import { withEntries, withoutDay } from '../../shared/eligibility/follower-log.ts';
import { isPreset, type RuleSet } from '../../shared/eligibility/rule-set.ts';
import { dayAt } from '../../shared/stats/zone-days.ts';
import type { Handlers } from '../contract/handlers.ts';
import { csvTable } from '../tables/csv-table.ts';
import type { EligibilityStore } from './eligibility-store.ts';
import { chosenSets, eligibilityView } from './eligibility-view.ts';
import { type MonthSources, monthSoFar } from './month-so-far.ts';

interface Parts extends MonthSources {
  readonly eligibility: EligibilityStore;
  readonly now: () => number;
  readonly zone: () => string;
  readonly newId: () => string;
}

/** So many rows of each kind a plan shows; the counts are of all. */
const ROWS_SHOWN = 50;

/** The dashboard's calls about eligibility. */
export function eligibilityHandlers(
  parts: Parts,
): Handlers<Extract<CallName, `eligibility.${string}`>> {
  const { eligibility, now, zone } = parts;
  const today = () => dayAt(now(), zone());
  const show = async (): Promise<Answer<EligibilityView>> => {
    const document = eligibility.get();
    const asked = chosenSets(document).some(({ rules }) => rules.some(isMonthly));
    const month = asked ? await monthSoFar(parts, today(), zone(), now()) : null;
    return { ok: true, value: eligibilityView(document, today(), month) };
  };
  const change = async (step: (before: EligibilityDocument) => EligibilityDocument) => {
    const changed = await eligibility.change(step);
    return changed.ok ? show() : changed;
  };
  const plan = (text: string, { log }: EligibilityDocument) =>
    planImport(csvTable(text), log, today());
  return {
    'eligibility.get': show,
    'eligibility.log': (entry) => {
      if (entry.day > today()) return { ok: false, failure: failure('bad-input', entry.day) };
      return change((before) => withEntered(before, entry));
    },
    'eligibility.unlog': (day) =>
      change((before) => ({ ...before, log: [...withoutDay(before.log, day)] })),
    'eligibility.setFacts': (facts) => change((before) => ({ ...before, facts })),
    'eligibility.choose': (chosen) => change((before) => ({ ...before, chosen })),
    'eligibility.saveSet': ({ id, ...set }) => {
      const saved = { ...set, id: id ?? parts.newId() };
      return change((before) => withSet(before, saved));
    },
    'eligibility.removeSet': (id) => change((before) => withoutSet(before, id)),
    'eligibility.planImport': (text) => ({
      ok: true,
      value: summary(plan(text, eligibility.get())),
    }),
    'eligibility.import': (text) =>
      change((before) => ({
        ...before,
        log: [...withEntries(before.log, entriesOf(plan(text, before)))],
      })),
  };
}

function isMonthly({ kind }: RuleSet['rules'][number]): boolean {
  return kind === 'month';
}

function withEntered(
  before: EligibilityDocument,
  { day, count, instead }: CallInput<'eligibility.log'>,
): EligibilityDocument {
  const kept = instead === null ? before.log : withoutDay(before.log, instead);
  return { ...before, log: [...withEntries(kept, [{ day, count, origin: 'entered' }])] };
}

function withSet(before: EligibilityDocument, saved: RuleSet): EligibilityDocument {
  const known = before.own.some(({ id }) => id === saved.id);
  const own = known
    ? before.own.map((set) => (set.id === saved.id ? saved : set))
    : [...before.own, saved];
  const chosen = [...before.chosen.filter((id) => id !== saved.id), saved.id];
  return { ...before, own, chosen };
}

/** A set that came with Carat stays chosen: it is only as it came again. */
function withoutSet(before: EligibilityDocument, id: string): EligibilityDocument {
  return {
    ...before,
    own: before.own.filter((set) => set.id !== id),
    chosen: isPreset(id) ? before.chosen : before.chosen.filter((chosen) => chosen !== id),
  };
}

function summary(plan: ImportPlan): CallOutput<'eligibility.planImport'> {
  const shortened = <T>(rows: readonly T[]) => ({
    count: rows.length,
    first: rows.slice(0, ROWS_SHOWN),
  });
  return {
    fresh: shortened(plan.fresh),
    changed: shortened(plan.changed),
    same: plan.same.length,
    unreadable: shortened(plan.unreadable),
  };
}
