import type { CreatorFacts } from '../../../../shared/eligibility/facts.ts';
import { SwitchRow } from '../../components/switch-row.tsx';
import { TextSetting } from '../../components/text-setting.tsx';
import { words } from '../../words/words.ts';
import type { Finding } from './finding-words.ts';

const { age: said } = words.eligibility;

interface AgeAnswerProps {
  readonly finding: Extract<Finding, { kind: 'age' }>;
  readonly facts: CreatorFacts;
  readonly today: string;
  readonly onChange: (change: Partial<CreatorFacts>) => void;
}

/** A birth year settles it in most years; where it does not, or none is given, a confirmation does. */
export function AgeAnswer({ finding, facts, today, onChange }: AgeAnswerProps) {
  const year = today.slice(0, 4);
  const settled = finding.inYear !== null && String(finding.inYear) !== year;
  const confirmed = facts.atLeastYears !== null && facts.atLeastYears >= finding.need;
  const isYear = (text: string) => text === '' || (/^(19|20)\d\d$/.test(text) && text <= year);
  return (
    <div className="age-answer">
      {!settled && (
        <SwitchRow
          label={said.confirm(finding.need)}
          isSelected={confirmed}
          onChange={(on) => onChange({ atLeastYears: on ? finding.need : null })}
        />
      )}
      <TextSetting
        label={said.birthYear}
        error={said.birthYearError}
        inputMode="numeric"
        value={facts.birthYear === null ? '' : String(facts.birthYear)}
        isValid={isYear}
        onCommit={(text) => onChange({ birthYear: text === '' ? null : Number(text) })}
      />
    </div>
  );
}
