import type { EligibilityView } from '../../../../shared/contract/eligibility-calls.ts';
import type { RuleSet } from '../../../../shared/eligibility/rule-set.ts';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Confirm } from '../../components/confirm.tsx';
import { SwitchRow } from '../../components/switch-row.tsx';
import { words } from '../../words/words.ts';
import type { Send } from './use-eligibility.ts';
import './sets-card.css';

const { sets: said, setName } = words.eligibility;
type Origin = EligibilityView['sets'][number]['origin'];

interface SetsCardProps {
  readonly view: EligibilityView;
  readonly send: Send;
  /** Opens the form; null for a new set. */
  readonly onEdit: (set: RuleSet | null) => void;
}

/** All sets of conditions: which of them count, and the creator's own. */
export function SetsCard({ view, send, onEdit }: SetsCardProps) {
  const chosen = view.chosen.map(({ id }) => id);
  const choose = (id: string, on: boolean) =>
    send('eligibility.choose', on ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Card title={said.title}>
      <p className="small muted">{said.hint}</p>
      <ul className="rule-sets">
        {view.sets.map(({ set, origin }) => (
          <li key={set.id}>
            <SwitchRow
              label={setName(set.id, set.name)}
              isSelected={chosen.includes(set.id)}
              onChange={(on) => choose(set.id, on)}
              {...(origin === 'changed' ? { hint: said.changed } : {})}
            />
            <span className="rule-set-actions">
              <Button kind="quiet" icon="edit" isOnlyIcon onPress={() => onEdit(set)}>
                {said.edit(setName(set.id, set.name))}
              </Button>
              <Removal set={set} origin={origin} send={send} />
            </span>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button icon="plus" onPress={() => onEdit(null)}>
          {said.add}
        </Button>
      </div>
    </Card>
  );
}

interface RemovalProps {
  readonly set: RuleSet;
  readonly origin: Origin;
  readonly send: Send;
}

/** An own set can be deleted, a changed one of Carat's set back. */
function Removal({ set, origin, send }: RemovalProps) {
  if (origin === 'preset') return null;
  const name = setName(set.id, set.name);
  const own = origin === 'own';
  return (
    <Confirm
      title={own ? said.removeTitle : said.resetTitle}
      body={own ? said.removeBody(name) : said.resetBody(name)}
      confirmLabel={own ? said.removeConfirm : said.resetConfirm}
      onConfirm={() => send('eligibility.removeSet', set.id)}
    >
      <Button kind="quiet" icon={own ? 'remove' : 'undo'} isOnlyIcon>
        {own ? said.remove(name) : said.reset(name)}
      </Button>
    </Confirm>
  );
}
