import { DiamondAmount } from '../../components/amounts.tsx';
import { Icon } from '../../components/icon.tsx';
import { words } from '../../words/words.ts';
import type { GuideFacts } from './facts.ts';

const said = words.guide;

/** The way of a hundred coins in four figures. */
export function MoneyWay({ facts }: { readonly facts: GuideFacts }) {
  return (
    <ol className="money-way">
      <Step name={said.pays}>{facts.paid100 ?? said.unknown}</Step>
      <Step name={said.coins}>{said.hundred}</Step>
      <Step name={said.diamonds}>
        <DiamondAmount text={facts.diamonds100} size="title" />
      </Step>
      <Step name={said.share}>{said.about(facts.share100)}</Step>
    </ol>
  );
}

interface StepProps {
  readonly name: string;
  readonly children: React.ReactNode;
}

function Step({ name, children }: StepProps) {
  return (
    <li>
      <span className="small muted">{name}</span>
      <span className="amount title">{children}</span>
      <Icon name="forward" />
    </li>
  );
}
