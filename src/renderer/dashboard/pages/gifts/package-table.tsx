import { exactMoneyText } from '../../../../shared/amount/decimal.ts';
import {
  bestValue,
  type CoinPackage,
  comparePerCoin,
  dearerBy,
  packagesOf,
  pricePerCoin,
} from '../../../../shared/packages/coin-package.ts';
import type { PackageSet } from '../../../../shared/packages/package-set.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { Icon } from '../../components/icon.tsx';
import { perCoinIn } from '../../format/money.ts';
import { hundredths, whole } from '../../format/numbers.ts';
import { words } from '../../words/words.ts';
import '../../components/data-table.css';

const { packages: said } = words.gifts;

/** The packages of a set with their price per coin; the best value is marked. */
export function PackageTable({ set }: { readonly set: PackageSet }) {
  const packages = packagesOf(set.packages);
  const best = bestValue(packages);
  return (
    <table className="data-table">
      <caption className="visually-hidden">{said.caption(set.name)}</caption>
      <thead>
        <tr>
          {[said.coins, said.price, said.perCoin, said.against].map((name) => (
            <ColumnHead key={name} kind="number">
              {name}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {packages.map((one) => (
          <tr key={`${one.coins} ${one.price}`} data-testid="package-row">
            <td className="number">{whole(one.coins)}</td>
            <td className="number">
              <MoneyAmount amount={exactMoneyText(one.price)} currency={set.currency} />
            </td>
            <td className="number">{perCoinIn(exactMoneyText(pricePerCoin(one)), set.currency)}</td>
            <td className="number">{best !== null && <Value one={one} best={best} />}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface ValueProps {
  readonly one: CoinPackage;
  readonly best: CoinPackage;
}

/** A tenth of a percent, in hundredths. */
const HARDLY = 10;

function Value({ one, best }: ValueProps) {
  if (comparePerCoin(one, best) === 0) {
    return (
      <span className="best-value">
        <Icon name="star" />
        {said.best}
      </span>
    );
  }
  const more = dearerBy(one, best);
  return (
    <span className="muted">
      {more < HARDLY ? said.hardly(hundredths(HARDLY)) : said.dearer(hundredths(more))}
    </span>
  );
}
