import { exactMoneyText } from '../../../../shared/amount/decimal.ts';
import type { Combination } from '../../../../shared/packages/combine.ts';
import type { GiftCalculation } from '../../../../shared/packages/gift-calculation.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import '../../components/data-table.css';

const { calculator: said } = words.gifts;

interface WaysToBuyProps {
  readonly sum: GiftCalculation;
  readonly set: PackageSet;
}

/** The cheapest way, the one with the fewest purchases, and the one that leaves nothing over. */
export function WaysToBuy({ sum, set }: WaysToBuyProps) {
  const ways = waysOf(sum);
  if (ways.length === 0) return null;
  return (
    <Card title={said.buyTitle}>
      <table className="data-table">
        <caption className="visually-hidden">{said.buyCaption}</caption>
        <thead>
          <tr>
            <ColumnHead>{said.way}</ColumnHead>
            <ColumnHead>{said.buy}</ColumnHead>
            <ColumnHead kind="number">{said.total}</ColumnHead>
            <ColumnHead kind="number">{said.left}</ColumnHead>
            <ColumnHead kind="number">{said.price}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {ways.map(({ names, found }) => (
            <tr key={names.join()} data-testid="way">
              <td>{said.and(names)}</td>
              <td>{purchases(found)}</td>
              <td className="number">{whole(found.coins)}</td>
              <td className="number">{whole(found.coins - sum.coins)}</td>
              <td className="number">
                <MoneyAmount amount={exactMoneyText(found.price)} currency={set.currency} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {sum.exact === null && <p className="small muted">{said.notExact(set.name)}</p>}
    </Card>
  );
}

interface WayToBuy {
  /** One way may be the best in more than one respect. */
  readonly names: string[];
  readonly found: Combination;
}

function waysOf({ cheapest, fewest, exact }: GiftCalculation): WayToBuy[] {
  const ways = new Map<string, WayToBuy>();
  for (const [name, found] of Object.entries({ cheapest, fewest, exact })) {
    if (found === null) continue;
    const key = purchases(found);
    const way = ways.get(key) ?? { names: [], found };
    way.names.push(said.waysToBuy[name as keyof typeof said.waysToBuy]);
    ways.set(key, way);
  }
  return [...ways.values()];
}

function purchases({ purchases: bought }: Combination): string {
  return bought.map(({ package: { coins }, count }) => said.times(count, whole(coins))).join(' + ');
}
