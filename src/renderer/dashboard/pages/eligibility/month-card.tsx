import { ProgressBar } from 'react-aria-components';
import { Button } from '../../components/button.tsx';
import { Card } from '../../components/card.tsx';
import { Empty } from '../../components/empty.tsx';
import { Gem } from '../../components/gem.tsx';
import { Icon, type IconName } from '../../components/icon.tsx';
import { words } from '../../words/words.ts';
import type { MonthCondition, MonthPace } from './finding-words.ts';
import '../../components/amounts.css';
import '../../components/progress.css';
import './month-card.css';

const { month: said, sets } = words.eligibility;

const ICONS: Readonly<Record<MonthPace['state'], IconName>> = {
  met: 'check',
  'on-course': 'check',
  behind: 'warning',
  impossible: 'stop',
  open: 'wait',
};

interface MonthCardProps {
  /** The programme's name. */
  readonly name: string;
  readonly pace: MonthPace | null;
  readonly dayFromMinutes: number;
}

/** How this month stands against an agency's programme, and where it will end. */
export function MonthCard({ name, pace, dayFromMinutes }: MonthCardProps) {
  return (
    <Card
      title={`${said.card}: ${name}`}
      aside={pace !== null && <span className="small muted">{said.left(pace.daysLeft)}</span>}
    >
      {pace === null ? (
        <p>{said.unknown}</p>
      ) : (
        <>
          <p className={`month-state ${pace.state}`} data-testid="month-state">
            <Icon name={ICONS[pace.state]} />
            {said.states[pace.state]}
          </p>
          {pace.conditions.map((condition) => (
            <Condition key={condition.of} condition={condition} />
          ))}
          <p className="small muted">{said.dayNote(dayFromMinutes)}</p>
        </>
      )}
    </Card>
  );
}

function Condition({ condition }: { readonly condition: MonthCondition }) {
  const { of, need, have } = condition;
  const amount = said.amount[of];
  const share = Math.min(1, have / need);
  const progress = said.progress(amount(have), amount(need));
  return (
    <ProgressBar
      className="goal month-condition"
      aria-label={said.names[of]}
      value={share * 100}
      valueLabel={progress}
      data-testid={`month-${of}`}
    >
      <div className="goal-words">
        <span>{said.names[of]}</span>
        <span className={`month-progress ${of === 'diamonds' ? 'amount diamonds' : ''}`}>
          {of === 'diamonds' && <Gem />}
          {progress}
        </span>
      </div>
      <div className="goal-track">
        <div className="goal-fill" style={{ inlineSize: `${share * 100}%` }} />
      </div>
      <p className="small muted">{outlook(condition)}</p>
    </ProgressBar>
  );
}

/** What is left to do, and where the pace leads. */
function outlook({ of, missing, daysLeft, perDay, projected }: MonthCondition): string {
  if (missing === 0) return said.done;
  const amount = said.amount[of];
  const end = projected === null ? '' : ` ${said.projected(amount(projected))}`;
  if (of !== 'days') {
    return `${perDay === null ? '' : said.needPerDay(amount(perDay), daysLeft)}${end}`;
  }
  const todo =
    missing > daysLeft ? said.tooFew(missing, daysLeft) : said.needDays(missing, daysLeft);
  return `${todo}${end}`;
}

/** Before a programme is chosen: what would stand here. */
export function MonthEmpty({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <Card title={said.card}>
      <Empty title={said.cardNone} body={said.cardNoneBody}>
        <Button onPress={onAdd}>{sets.add}</Button>
      </Empty>
    </Card>
  );
}
