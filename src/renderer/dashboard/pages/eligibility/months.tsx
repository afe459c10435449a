import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import { words } from '../../words/words.ts';
import { MonthCard, MonthEmpty } from './month-card.tsx';

interface MonthsProps {
  readonly view: EligibilityView;
  readonly onAdd: () => void;
}

/** A card for each chosen programme that asks for a month, or what would stand here. */
export function Months({ view, onAdd }: MonthsProps) {
  const months = view.chosen.flatMap(({ id, findings }) => {
    const set = view.sets.find((one) => one.set.id === id)?.set;
    const rule = set?.rules.find(({ kind }) => kind === 'month');
    const finding = findings.find(({ kind }) => kind === 'month');
    if (set === undefined || rule?.kind !== 'month' || finding?.kind !== 'month') return [];
    return [{ set, rule, pace: finding.pace }];
  });
  if (months.length === 0) return <MonthEmpty onAdd={onAdd} />;
  return months.map(({ set, rule, pace }) => (
    <MonthCard
      key={set.id}
      name={words.eligibility.setName(set.id, set.name)}
      pace={pace}
      dayFromMinutes={rule.dayFromMinutes}
    />
  ));
}
