import type { RehearsalView } from '../../../../shared/contract/rehearsal-calls.ts';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { Empty } from '../../components/empty.tsx';
import { Name } from '../../components/name.tsx';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import '../../components/data-table.css';

const { wallets: said } = words.rehearsal;

/** Coins bought, spent and left, of everybody who has bought some: what is left is never below zero. */
export function WalletsCard({ viewers, total }: Pick<RehearsalView, 'viewers' | 'total'>) {
  const shown = viewers
    .filter(({ bought }) => bought > 0)
    .toSorted((one, other) => other.spent - one.spent);
  if (shown.length === 0) {
    return (
      <Card title={said.title}>
        <Empty title={said.empty} body={said.emptyBody} />
      </Card>
    );
  }
  return (
    <Card title={said.title}>
      <table className="data-table wallets">
        <thead>
          <tr>
            <ColumnHead>{said.viewer}</ColumnHead>
            {(['bought', 'spent', 'left'] as const).map((part) => (
              <ColumnHead key={part} kind="number">
                {said[part]}
              </ColumnHead>
            ))}
          </tr>
        </thead>
        <tbody>
          <Row name={said.all} wallet={total} isTotal />
          {shown.map((wallet) => (
            <Row key={wallet.id} name={wallet.name} wallet={wallet} />
          ))}
        </tbody>
      </table>
    </Card>
  );
}

interface RowProps {
  readonly name: string;
  readonly wallet: RehearsalView['total'];
  readonly isTotal?: boolean;
}

function Row({ name, wallet: { bought, spent, left }, isTotal = false }: RowProps) {
  return (
    <tr className={isTotal ? 'total' : ''}>
      <th scope="row">
        <Name title={name}>{name}</Name>
      </th>
      <td className="number">{whole(bought)}</td>
      <td className="number">{whole(spent)}</td>
      <td className="number">{whole(left)}</td>
    </tr>
  );
}
