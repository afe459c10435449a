import type { CreatorFacts } from '../../../../shared/eligibility/facts.ts';
import { Segments } from '../../components/segments.tsx';
import { words } from '../../words/words.ts';
import { AgeAnswer } from './age-answer.tsx';
import type { Finding } from './finding-words.ts';
import type { Send } from './use-eligibility.ts';

const said = words.eligibility;
const OPTIONS = [
  { id: 'yes', name: said.checklist.yes },
  { id: 'no', name: said.checklist.no },
] as const;
const FACTS = { 'gifts-on': 'giftsOn', standing: 'standing', region: 'region' } as const;

interface AnswerProps {
  readonly finding: Finding;
  readonly facts: CreatorFacts;
  readonly today: string;
  readonly send: Send;
}

/** Where the creator says what only the creator knows; nothing for what Carat counts by itself. */
export function Answer({ finding, facts, today, send }: AnswerProps) {
  const save = (change: Partial<CreatorFacts>) =>
    send('eligibility.setFacts', { ...facts, ...change });
  if (finding.kind === 'followers' || finding.kind === 'month') return null;
  if (finding.kind === 'age') {
    return <AgeAnswer finding={finding} facts={facts} today={today} onChange={save} />;
  }
  const fact = FACTS[finding.kind];
  const answer = facts[fact] === null ? 'none' : facts[fact] ? 'yes' : 'no';
  return (
    <Segments<'yes' | 'no' | 'none'>
      label={said[finding.kind].question}
      options={OPTIONS}
      value={answer}
      onChange={(next) => save({ [fact]: next === 'yes' })}
    />
  );
}
