import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { Notice } from '../../components/notice.tsx';
import { words } from '../../words/words.ts';
import { Answer } from './answer.tsx';
import { aroundWords, type Chosen, type Finding, ruleWords, stateWords } from './finding-words.ts';
import type { Send } from './use-eligibility.ts';
import './checklist-card.css';

const { checklist: said, states } = words.eligibility;

const ICONS: Readonly<Record<Finding['state'], IconName>> = {
  met: 'check',
  'not-met': 'close',
  'not-known': 'question',
};

interface ChecklistCardProps {
  readonly view: EligibilityView;
  /** null when no set is chosen. */
  readonly chosen: Chosen | null;
  readonly name: string;
  readonly send: Send;
}

/** The conditions of one set: met or not, what is missing, and where the creator answers. */
export function ChecklistCard({ view, chosen, name, send }: ChecklistCardProps) {
  if (chosen === null) {
    return (
      <Card title={said.title}>
        <Empty title={said.none} body={said.noneBody} />
      </Card>
    );
  }
  const { findings } = chosen;
  const met = findings.filter(({ state }) => state === 'met').length;
  return (
    <Card
      title={`${said.title}: ${name}`}
      aside={
        <span className="small muted" data-testid="eligibility-sum">
          {said.sum(met, findings.length)}
        </span>
      }
    >
      {met === findings.length && (
        <Notice tone="good" title={said.allMet(name)}>
          <p>{said.allMetTodo}</p>
        </Notice>
      )}
      <ul className="checklist">
        {findings.map((finding) => (
          <li key={finding.kind} className={finding.state} data-testid={`rule-${finding.kind}`}>
            <span className="check-state" role="img" aria-label={states[finding.state]}>
              <Icon name={ICONS[finding.state]} />
            </span>
            <div className="check-words">
              <strong>{ruleWords(finding)}</strong>
              <span className="small muted">
                {stateWords(finding, view.today)}
                {finding.kind === 'followers' && ` ${aroundWords(chosen.projection)}`}
              </span>
            </div>
            <Answer finding={finding} facts={view.facts} today={view.today} send={send} />
          </li>
        ))}
      </ul>
      <p className="small muted">{said.note}</p>
    </Card>
  );
}
