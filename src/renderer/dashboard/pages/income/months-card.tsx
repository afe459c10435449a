import { exactMoneyText, moneyOf } from '../../../../shared/amount/decimal.ts';
import { money } from '../../../../shared/amount/money.ts';
import type { IncomeView } from '../../../../shared/contract/income-calls.ts';
import { INCOME_KINDS } from '../../../../shared/ledger/facts.ts';
import { MoneyAmount } from '../../components/amounts.tsx';
import { Card } from '../../components/card.tsx';
import { ColumnHead } from '../../components/column-head.tsx';
import { useSavedRows } from '../../components/use-saved-rows.tsx';
import { monthLabel } from '../../format/dates.ts';
import { words } from '../../words/words.ts';
import { MONTH_COLUMNS } from './income-columns.ts';
import '../../components/data-table.css';
import './income.css';

const said = words.income;
type Sum = IncomeView['sums'][number];

/** One row a month and currency: what came of each kind, and all of it. Currencies are not added up. */
export function MonthsCard({ sums }: { readonly sums: readonly Sum[] }) {
  const kinds = INCOME_KINDS.filter((kind) => sums.some((sum) => sum.kind === kind));
  const rows = rowsOf(sums);
  const saving = useSavedRows({
    title: said.months,
    fileName: 'carat-other-income-by-month',
    columns: MONTH_COLUMNS,
    rows: sums,
  });
  if (rows.length === 0) return null;
  return (
    <Card title={said.months} aside={saving.button}>
      {saving.result}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="income-months" aria-label={said.monthsTable} tabIndex={0}>
        <table className="data-table" data-testid="income-months">
          <thead>
            <tr>
              <ColumnHead>{said.month}</ColumnHead>
              {kinds.map((kind) => (
                <ColumnHead key={kind} kind="number">
                  {said.kinds[kind]}
                </ColumnHead>
              ))}
              <ColumnHead kind="number">{said.total}</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={`${row.month} ${row.currency}`}>
                <th scope="row">{monthLabel(row.month)}</th>
                {kinds.map((kind) => (
                  <Amount key={kind} amount={row.kinds.get(kind)} currency={row.currency} />
                ))}
                <td className="number total">
                  <MoneyAmount amount={exactMoneyText(money(row.total))} currency={row.currency} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

function Amount({
  amount,
  currency,
}: {
  readonly amount: string | undefined;
  readonly currency: string;
}) {
  return (
    <td className="number">
      {amount !== undefined && <MoneyAmount amount={amount} currency={currency} />}
    </td>
  );
}

interface Row {
  readonly month: string;
  readonly currency: string;
  readonly kinds: Map<Sum['kind'], string>;
  total: bigint;
}

function rowsOf(sums: readonly Sum[]): readonly Row[] {
  const rows = new Map<string, Row>();
  for (const { month, kind, amount } of sums) {
    const { currency } = amount;
    const row = rows.get(month + currency) ?? { month, currency, kinds: new Map(), total: 0n };
    row.kinds.set(kind, amount.amount);
    row.total += moneyOf(amount.amount);
    rows.set(month + currency, row);
  }
  return [...rows.values()];
}
